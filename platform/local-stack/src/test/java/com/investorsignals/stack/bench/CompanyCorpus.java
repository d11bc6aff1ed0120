package com.investorsignals.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.rules.company.CompanyProfile;
import com.investorsignals.stack.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The companies of the corpus, and as many more as are asked for. */
final class CompanyCorpus {
    private static final int NAMES_OF_ONE = 4;
    private static final List<String> SYLLABLES = List.of(
            "al", "bri", "cor", "dex", "el", "fin", "gra", "hel", "io", "jun", "kla", "lum", "mar", "nex", "or", "pra",
            "quo", "ras", "sol", "tri", "um", "vel", "wen", "xi", "yor", "zen");

    private CompanyCorpus() {}

    static List<CompanyProfile> companies() throws IOException, Corpora.MissingCorpus {
        List<CompanyProfile> companies = new ArrayList<>();
        for (JsonNode row : Corpora.lines(Corpora.require("companies/companies.jsonl"), Integer.MAX_VALUE)) {
            List<String> aliases = new ArrayList<>();
            row.path("aliases").forEach(alias -> aliases.add(alias.asText()));
            companies.add(company(
                    row.path("name").asText(), aliases, row.path("ticker").asText(null)));
        }
        return companies;
    }

    /** The companies of the corpus and further ones, under so many different names in all. */
    static List<CompanyProfile> withNames(int count, RandomGenerator random) throws IOException, Corpora.MissingCorpus {
        List<CompanyProfile> companies = companies();
        List<String> words = companies.stream()
                .flatMap(company -> Stream.of(company.name().split(" ")))
                .toList();
        int missing = count
                - companies.stream()
                        .mapToInt(company -> 1 + company.aliases().size())
                        .sum();
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < missing) {
            names.add(name(words, random));
        }
        List<String> coined = List.copyOf(names);
        for (int from = 0; from < coined.size(); from += NAMES_OF_ONE) {
            List<String> own = coined.subList(from, Math.min(coined.size(), from + NAMES_OF_ONE));
            companies.add(company(own.getFirst(), own.subList(1, own.size()), null));
        }
        return companies;
    }

    /** One to three words; the first is coined, the others stand in names of the corpus. */
    private static String name(List<String> words, RandomGenerator random) {
        StringBuilder name = new StringBuilder();
        for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        for (int further = random.nextInt(3); further > 0; further--) {
            name.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return name.toString();
    }

    private static CompanyProfile company(String name, List<String> aliases, @Nullable String ticker) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new CompanyProfile(id, name, aliases, List.of(), ticker, List.of());
    }
}
