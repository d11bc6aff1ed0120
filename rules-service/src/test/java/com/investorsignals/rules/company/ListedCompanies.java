package com.investorsignals.rules.company;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Companies of a test's own, which have a word of their own in their names. */
final class ListedCompanies {
    private final String word =
            "Word" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final Instant start = Instant.now();

    String word() {
        return word;
    }

    UUID list(String name, String... aliases) {
        return QuarkusTransaction.requiringNew().call(() -> Company.enlist(profile(name, aliases), Instant.now()).id);
    }

    CompanyProfile profile(String name, String... aliases) {
        return new CompanyForm(name, List.of(aliases), List.of(), null, List.of()).profile(UUID.randomUUID());
    }

    /** All that were added since. */
    void remove() {
        QuarkusTransaction.requiringNew().run(() -> Company.delete("createdAt >= ?1", start));
    }
}
