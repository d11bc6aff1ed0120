package com.investorsignals.rules.company;

import com.investorsignals.events.CompanyKey;
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
record CompanyForm(
        @NotBlank(message = "name the company") @Size(max = 200, message = "has more than 200 characters") @Nullable String name,

        @Size(max = 200, message = "are more than 200") List<
                        @NotBlank(message = "is blank; leave it out") @Size(max = 200, message = "has more than 200 characters") String>
                aliases,

        @Size(max = 200, message = "are more than 200") List<
                        @NotNull @Pattern(
                                regexp = "(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+",
                                message = "is no web domain such as nimbus.example")
                        String>
                domains,

        @Size(max = 20, message = "has more than 20 characters") @Nullable String ticker,

        @Size(max = 50, message = "are more than 50") List<
                        @NotBlank(message = "is blank; leave it out") @Size(max = 50, message = "has more than 50 characters") String>
                tags) {

    CompanyForm {
        aliases = aliases == null ? List.of() : aliases;
        domains = domains == null ? List.of() : domains;
        tags = tags == null ? List.of() : tags;
    }

    @AssertTrue(message = "has no letter or digit") boolean isName() {
        return name == null || name.isBlank() || !CompanyKey.of(name).isEmpty();
    }

    CompanyProfile profile(UUID id) {
        String given = name == null ? "" : name.strip();
        List<String> hosts =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList();
        return new CompanyProfile(id, given, aliases, hosts, ticker, tags);
    }
}
