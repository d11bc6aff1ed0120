package com.investorsignals.rules.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one unit of a currency was worth in US dollars on a day; a currency without a rate has no dollar amount. */
@RegisterForReflection
public record CurrencyRates(LocalDate asOf, Map<String, BigDecimal> usdPerUnit) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public CurrencyRates {
        if (asOf == null || usdPerUnit == null) {
            throw new IllegalArgumentException("the rates have a day, “asOf”, and what a unit was worth, “usdPerUnit”");
        }
        usdPerUnit.forEach((currency, rate) -> {
            if (!CODE.matcher(currency).matches() || rate == null || rate.signum() <= 0) {
                throw new IllegalArgumentException(
                        "“%s” must be a currency of three capitals with a rate above 0".formatted(currency));
            }
        });
        usdPerUnit = Map.copyOf(usdPerUnit);
    }

    /** Reads the document of a rule pack. */
    public static CurrencyRates read(String yaml) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory())
                .registerModule(new JavaTimeModule())
                .readValue(yaml, CurrencyRates.class);
    }

    public Optional<BigDecimal> usd(BigDecimal value, String currency) {
        @Nullable BigDecimal rate = usdPerUnit.get(currency);
        return rate == null
                ? Optional.empty()
                : Optional.of(NumberReader.plain(value.multiply(rate, MathContext.DECIMAL64)));
    }
}
