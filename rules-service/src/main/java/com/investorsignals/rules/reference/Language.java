package com.investorsignals.rules.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that may stand in a rule, construct by construct, each with articles that it finds and misses. */
@RegisterForReflection
public record Language(List<Chapter> chapters) {
    private static final String DOCUMENT = "/reference/rule-language.yaml";

    public Language {
        chapters = List.copyOf(chapters);
    }

    static Language bundled() {
        try (InputStream in = Language.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new FileNotFoundException(DOCUMENT);
            }
            return new ObjectMapper(new YAMLFactory()).readValue(in, Language.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @RegisterForReflection
    public record Chapter(String id, String title, String about, List<Construct> constructs) {
        public Chapter {
            constructs = List.copyOf(constructs);
        }
    }

    /**
     * Something that may stand in a query or a rule.
     *
     * @param category as whose event the articles are read, or null where it makes no difference
     * @param query a query, or null where it takes a rule to show the construct, or where there is only what is refused
     * @param rule keys of a rule, the others being beside the point; or null
     * @param finds articles from which a signal is raised
     * @param misses articles from which none is
     * @param refused what looks like the construct and is no part of the language
     */
    @RegisterForReflection
    public record Construct(
            String title,
            String meaning,
            @Nullable String category,
            @Nullable String query,
            @Nullable String rule,
            List<Example> finds,
            List<Example> misses,
            List<Refusal> refused) {

        public Construct {
            finds = listed(finds);
            misses = listed(misses);
            refused = listed(refused);
        }

        /** What is left out in the document arrives as null. */
        private static <T> List<T> listed(@Nullable List<T> given) {
            return List.copyOf(Objects.requireNonNullElse(given, List.of()));
        }
    }

    /**
     * An article; most need no more than their title.
     *
     * @param score of the signal, where the construct is about it
     */
    @RegisterForReflection
    public record Example(
            String title,
            @Nullable String text,
            @Nullable String publisher,
            @Nullable String feed,
            @Nullable Integer score) {

        @JsonCreator
        public Example {}

        @JsonCreator
        static Example titled(String title) {
            return new Example(title, null, null, null, null);
        }
    }

    /** A query that is refused, with words of the reason. */
    @RegisterForReflection
    public record Refusal(String query, String because) {}
}
