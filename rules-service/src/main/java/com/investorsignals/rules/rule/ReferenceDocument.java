package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rules.company.Publishers;
import com.investorsignals.rules.fact.CurrencyRates;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a document that all rules lean on; the highest of each name is live. */
@Entity
@Table(name = "reference_documents")
public class ReferenceDocument extends PanacheEntityBase {
    @Id
    public UUID id;

    public String name;
    public int version;
    public String document;
    public String author;
    public Instant changedAt;
    public @Nullable String reason;

    public static Fragments fragments() throws JsonProcessingException {
        return Fragments.read(live(ReferenceKind.FRAGMENTS).document);
    }

    public static Publishers publishers() throws JsonProcessingException {
        return Publishers.read(live(ReferenceKind.PUBLISHERS).document);
    }

    public static CurrencyRates currencies() throws JsonProcessingException {
        return CurrencyRates.read(live(ReferenceKind.CURRENCIES).document);
    }

    public static ReferenceDocument live(ReferenceKind kind) {
        return newestFirst(kind).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no document of " + kind.word()));
    }

    public static List<ReferenceDocument> newestFirst(ReferenceKind kind) {
        return list("name = ?1 order by version desc", kind.word());
    }
}
