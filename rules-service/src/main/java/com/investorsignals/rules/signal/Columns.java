package com.investorsignals.rules.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.score.Contribution;
import com.investorsignals.rules.score.PartyRef;
import com.investorsignals.rules.score.RuleRef;
import com.investorsignals.rules.score.Severity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How our values stand in a column: enums as their words, what nobody queries as JSON. */
@RegisterForReflection(
        targets = {
            SignalContent.class,
            Quote.class,
            Category.class,
            Standing.class,
            Severity.class,
            CompanyRef.class,
            PartyRef.class,
            PartyRef.Role.class,
            Contribution.class,
            RuleRef.class,
            Facts.class,
            Facts.Money.class,
            Facts.Valuation.class,
            Facts.Investor.class,
            Facts.Metric.class
        })
public final class Columns {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Columns() {}

    private static <T> T parse(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A signal's content as JSON. */
    @Converter(autoApply = true)
    public static class OfContent implements AttributeConverter<SignalContent, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable SignalContent content) {
            return content == null ? null : write(content);
        }

        @Override
        public @Nullable SignalContent convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : parse(json, SignalContent.class);
        }
    }

    /** Facts as JSON. */
    @Converter(autoApply = true)
    public static class OfFacts implements AttributeConverter<Facts, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Facts facts) {
            return facts == null ? null : write(facts);
        }

        @Override
        public @Nullable Facts convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : parse(json, Facts.class);
        }
    }

    /** A category as its word. */
    @Converter(autoApply = true)
    public static class OfCategory implements AttributeConverter<Category, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Category category) {
            return category == null ? null : category.word();
        }

        @Override
        public @Nullable Category convertToEntityAttribute(@Nullable String word) {
            return word == null ? null : Category.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A standing as its word. */
    @Converter(autoApply = true)
    public static class OfStanding implements AttributeConverter<Standing, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Standing standing) {
            return standing == null ? null : standing.word();
        }

        @Override
        public @Nullable Standing convertToEntityAttribute(@Nullable String word) {
            return word == null ? null : Standing.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A cause's kind as its word. */
    @Converter(autoApply = true)
    public static class OfCauseKind implements AttributeConverter<Cause.Kind, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(Cause.@Nullable Kind kind) {
            return kind == null ? null : kind.word();
        }

        @Override
        public Cause.@Nullable Kind convertToEntityAttribute(@Nullable String word) {
            return word == null ? null : Cause.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
