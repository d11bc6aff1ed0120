package com.investorsignals.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names the parameter of an address that is no number or no truth value, where JAX-RS would say that nothing is there. */
@Provider
public class TypedParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // Each converter makes what it was asked for.
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Optional<String> name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        if (name.isEmpty()) {
            return null;
        }
        if (type == Integer.class || type == int.class) {
            return (ParamConverter<T>) new Converter<>(name.get(), "is no whole number", TypedParameters::number);
        }
        if (type == Boolean.class || type == boolean.class) {
            return (ParamConverter<T>) new Converter<>(name.get(), "is neither true nor false", TypedParameters::truth);
        }
        return null;
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private record Converter<T>(String name, String complaint, Function<String, Optional<T>> reading)
            implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            return reading.apply(text.strip())
                    .orElseThrow(() -> ProblemException.invalid(
                            name, "\"%s\" %s".formatted(PlainLine.beginning(PlainLine.of(text)), complaint)));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
