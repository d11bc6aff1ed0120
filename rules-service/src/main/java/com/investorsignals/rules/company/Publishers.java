package com.investorsignals.rules.company;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The known publisher families; an unknown publisher is a family of its own. Immutable. */
public final class Publishers {
    private static final int UNKNOWN_WEIGHT = 0;

    private final Map<String, Publisher> byName = new HashMap<>();

    private Publishers(List<Family> families) {
        for (Family family : families) {
            var publisher = new Publisher(family.family(), family.kind(), family.weight());
            byName.put(fold(family.family()), publisher);
            family.domains().forEach(domain -> byName.put(fold(domain), publisher));
            family.names().forEach(name -> byName.put(fold(name), publisher));
        }
    }

    /** Reads the document of a rule pack. */
    public static Publishers read(String yaml) throws JsonProcessingException {
        return new Publishers(new ObjectMapper(new YAMLFactory())
                .readValue(yaml, Document.class)
                .publishers());
    }

    /** The publisher by domain (its parents count too) or by display name. */
    public Publisher named(String domainOrName) {
        String name = fold(domainOrName);
        for (String domain = name; !domain.isEmpty(); domain = parent(domain)) {
            @Nullable Publisher known = byName.get(domain);
            if (known != null) {
                return known;
            }
        }
        return new Publisher(name, Publisher.Kind.PRESS, UNKNOWN_WEIGHT);
    }

    static String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }

    static String fold(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("www.") ? folded.substring("www.".length()) : folded;
    }

    /** The pack's document: {@code publishers: [...]}. */
    @RegisterForReflection
    record Document(List<Family> publishers) {}

    /** One owner, wire or origin. */
    @RegisterForReflection
    record Family(String family, Publisher.Kind kind, int weight, List<String> domains, List<String> names) {
        @JsonCreator
        Family {
            domains = domains == null ? List.of() : List.copyOf(domains);
            names = names == null ? List.of() : List.copyOf(names);
        }
    }
}
