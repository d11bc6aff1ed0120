package com.investorsignals.watcher.article;

import com.investorsignals.watcher.parse.ParsedEntry;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who an entry is. Its address says so where it names one article; else its guid within the feed; else its title,
 * or where it has none its text.
 * Whatever two entries of one body share identifies neither.
 */
final class ArticleIdentity {
    private static final int TELLING_PATH = 12;

    private final UUID feedId;
    private final Set<String> frontPages;
    private final Set<String> sharedUrls;
    private final Set<String> sharedGuids;

    /** Knows what the entries of one body share; {@code frontPages} are identities of the feed's and the site's pages. */
    ArticleIdentity(UUID feedId, Set<String> frontPages, List<ParsedEntry> entries) {
        this.feedId = feedId;
        this.frontPages = Set.copyOf(frontPages);
        // The same entry twice is a repetition, not two entries that share an address.
        List<ParsedEntry> distinct = entries.stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> List.of(String.valueOf(entry.guid()), String.valueOf(entry.url()), entry.title()),
                        Function.identity(),
                        (first, again) -> first,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        this.sharedUrls = shared(distinct, entry -> CanonicalUrl.of(entry.url()).map(CanonicalUrl::identity));
        this.sharedGuids = shared(distinct, entry -> Optional.ofNullable(entry.guid()));
    }

    /** {@code page} is the address, where it names this article and no other. */
    record Identity(UUID id, Set<String> keys, @Nullable URI page) {}

    Identity of(ParsedEntry entry, Optional<CanonicalUrl> url, String title, String text) {
        Optional<CanonicalUrl> telling = url.filter(this::namesOneArticle);
        Optional<String> guid = Optional.ofNullable(entry.guid()).filter(value -> !sharedGuids.contains(value));
        Set<String> keys = new HashSet<>();
        telling.ifPresent(address -> keys.add(Sha256.of("url", address.identity())));
        guid.ifPresent(value -> keys.add(Sha256.of("guid", value)));
        // A site that moves to another host keeps paths and titles.
        telling.filter(address -> address.pathAndQuery().length() >= TELLING_PATH && !title.isEmpty())
                .ifPresent(address -> keys.add(Sha256.of("path", address.pathAndQuery(), title)));
        if (keys.isEmpty()) {
            // RSS wants a title or a description; items that have only the latter are not all the same one.
            String name = title.isEmpty() ? Sha256.of("text", text) : title;
            keys.add(Sha256.of("title", name, String.valueOf(entry.guid()), String.valueOf(entry.url())));
        }
        UUID id = telling.map(address -> NameUuid.of(NameUuid.URL, address.identity()))
                .or(() -> guid.map(value -> NameUuid.of(feedId, value)))
                .orElseGet(() -> NameUuid.of(feedId, keys.iterator().next()));
        return new Identity(id, keys, telling.map(CanonicalUrl::uri).orElse(null));
    }

    private boolean namesOneArticle(CanonicalUrl url) {
        return !url.isFrontPage() && !frontPages.contains(url.identity()) && !sharedUrls.contains(url.identity());
    }

    private static Set<String> shared(List<ParsedEntry> entries, Function<ParsedEntry, Optional<String>> property) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        entries.stream().map(property).flatMap(Optional::stream).forEach(value -> {
            if (!seen.add(value)) {
                shared.add(value);
            }
        });
        return shared;
    }
}
