package com.investorsignals.rules.company;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.investorsignals.events.CompanyKey;
import com.investorsignals.rest.PlainLine;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company as an admin writes it. */
// What is read with it may be sent back with an edit.
@JsonIgnoreProperties({"id", "key"})
record CompanyForm(
        @NotBlank(message = "is missing") @Size(max = 200, message = "has more than 200 characters") @Nullable String name,

        @Size(max = 200, message = "are more than 200") List<
                        @NotBlank(message = "is blank; leave it out") @Size(max = 200, message = "has more than 200 characters") String>
                aliases,

        @Size(max = 200, message = "are more than 200") List<
                        @NotNull @Pattern(
                                regexp =
                                        "(?=.{1,253}$)(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+",
                                message = "is no web domain such as nimbus.example")
                        String>
                domains,

        @Size(max = 20, message = "has more than 20 characters") @Nullable String ticker,

        @Size(max = 50, message = "are more than 50") List<
                        @NotBlank(message = "is blank; leave it out") @Size(max = 50, message = "has more than 50 characters") String>
                tags) {

    CompanyForm {
        name = name == null ? null : PlainLine.of(name);
        aliases = lines(aliases);
        domains = lines(domains);
        ticker = ticker == null || ticker.isBlank() ? null : PlainLine.of(ticker);
        tags = lines(tags);
    }

    private static List<String> lines(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> value == null ? value : PlainLine.of(value))
                        .toList();
    }

    @AssertTrue(message = "has no letter or digit") boolean isName() {
        return given().isEmpty() || !CompanyKey.of(given()).isEmpty();
    }

    /** The name; empty where there is none. */
    String given() {
        return name == null ? "" : name;
    }

    CompanyProfile profile(UUID id) {
        List<String> hosts =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList();
        return new CompanyProfile(id, given(), aliases, hosts, ticker, tags);
    }
}
