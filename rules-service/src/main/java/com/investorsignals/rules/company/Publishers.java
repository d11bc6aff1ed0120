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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The known publisher families; an unknown publisher is a family of its own. Immutable. */
public final class Publishers {
    private static final int UNKNOWN_WEIGHT = 0;
    private static final int HEAVIEST = 100;

    private final Map<String, Publisher> byName = new HashMap<>();

    private Publishers(List<Family> families) {
        for (Family family : families) {
            var publisher = new Publisher(family.family(), family.kind(), family.weight());
            family.everyName().forEach(name -> add(name, publisher));
        }
    }

    /** A name that stood for two families would be counted for whichever comes last. */
    private void add(String name, Publisher publisher) {
        @Nullable Publisher other = byName.put(name, publisher);
        if (other != null && !other.equals(publisher)) {
            throw new IllegalArgumentException(
                    "“%s” stands for two families, %s and %s".formatted(name, other.family(), publisher.family()));
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
    record Document(List<Family> publishers) {
        @JsonCreator
        Document {
            if (publishers == null) {
                throw new IllegalArgumentException("“publishers” lists the families");
            }
            publishers = List.copyOf(publishers);
        }
    }

    /** One owner, wire or origin. */
    @RegisterForReflection
    record Family(String family, Publisher.Kind kind, int weight, List<String> domains, List<String> names) {
        @JsonCreator
        Family {
            domains = domains == null ? List.of() : List.copyOf(domains);
            names = names == null ? List.of() : List.copyOf(names);
            if (family == null || kind == null || weight < -HEAVIEST || weight > HEAVIEST) {
                throw new IllegalArgumentException("a publisher has a family, a kind and a weight from -100 to 100");
            }
        }

        private Set<String> everyName() {
            return Stream.of(List.of(family), domains, names)
                    .flatMap(List::stream)
                    .map(Publishers::fold)
                    .collect(Collectors.toSet());
        }
    }
}
