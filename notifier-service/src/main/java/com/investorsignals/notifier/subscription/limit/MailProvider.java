package com.investorsignals.notifier.subscription.limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whoever has mailboxes for everybody, and which addresses lead to one of them.
 *
 * @param domain the one by which its mailboxes are counted
 * @param ignored signs of a local part that tell no mailboxes apart
 * @param tags signs that begin a tag, beside the plus that does everywhere
 * @param users whether a subdomain names the mailbox, whatever stands before it
 */
record MailProvider(String domain, String ignored, String tags, boolean users) {
    private static final String LIST = "/mail/providers.txt";
    private static final Map<String, MailProvider> BY_DOMAIN = read();

    static Optional<MailProvider> of(String domain) {
        return Optional.ofNullable(BY_DOMAIN.get(domain));
    }

    private static Map<String, MailProvider> read() {
        try (InputStream in = Objects.requireNonNull(MailProvider.class.getResourceAsStream(LIST), LIST)) {
            Map<String, MailProvider> byDomain = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(List.of(line.split(" ")), byDomain));
            return Map.copyOf(byDomain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<String> words, Map<String, MailProvider> byDomain) {
        MailProvider provider = new MailProvider(
                words.getFirst(), value(words, "ignores="), value(words, "tags="), words.contains("users"));
        words.stream().filter(word -> word.contains(".") && !word.contains("=")).forEach(domain -> {
            byDomain.put(domain, provider);
        });
    }

    private static String value(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .map(word -> word.substring(name.length()))
                .findFirst()
                .orElse("");
    }
}
