package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.investorsignals.rules.company.Publishers;
import com.investorsignals.rules.fact.CurrencyRates;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of a document that all rules lean on; the highest of each name is live. */
@Entity
@Table(name = "reference_documents")
public class ReferenceDocument extends PanacheEntityBase {
    static final String FRAGMENTS = "fragments";
    static final String PUBLISHERS = "publishers";
    static final String CURRENCIES = "currencies";

    @Id
    public UUID id;

    public String name;
    public int version;
    public String document;
    public String author;
    public Instant changedAt;

    public static Fragments fragments() throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readValue(live(FRAGMENTS), Fragments.class);
    }

    public static Publishers publishers() throws JsonProcessingException {
        return Publishers.read(live(PUBLISHERS));
    }

    public static CurrencyRates currencies() throws JsonProcessingException {
        return CurrencyRates.read(live(CURRENCIES));
    }

    private static String live(String name) {
        return ReferenceDocument.<ReferenceDocument>find("name = ?1 order by version desc", name)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("There is no document of " + name))
                .document;
    }
}
