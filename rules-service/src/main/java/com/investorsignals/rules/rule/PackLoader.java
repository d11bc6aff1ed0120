package com.investorsignals.rules.rule;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Gives an empty database the rules that come with the service, published, with the documents that they lean on. */
@ApplicationScoped
public class PackLoader {
    /** Before whatever judges by the rules, and so before the first article is taken from the broker. */
    public static final int FIRST = -1_000;

    private static final String AUTHOR = "default pack";

    private final EntityManager database;
    private final RuleStore rules;
    private final Clock clock;

    PackLoader(EntityManager database, RuleStore rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    void load(@Observes @Priority(FIRST) StartupEvent started) {
        // Two replicas may meet the empty database together; the lock ends with the transaction.
        database.createNativeQuery("lock table rules, reference_documents in share row exclusive mode")
                .executeUpdate();
        if (ReferenceDocument.count() == 0) {
            List.of(ReferenceDocument.FRAGMENTS, ReferenceDocument.PUBLISHERS, ReferenceDocument.CURRENCIES)
                    .forEach(this::keep);
        }
        if (Rule.count() == 0) {
            RulePack pack = RulePack.bundled();
            var reader = new RuleReader(pack.fragments());
            pack.rules().forEach(source -> publish(reader, source));
            Log.infof("Loaded the default pack of %s rules", pack.rules().size());
        }
    }

    private void publish(RuleReader reader, String source) {
        RuleReading reading = reader.read(source);
        RuleDocument document = reading.document()
                .orElseThrow(() -> new IllegalStateException("A rule of the pack is invalid: " + reading.problems()));
        rules.add(document.id(), source, AUTHOR, "comes with the service");
        rules.publish(document.id(), null, AUTHOR);
    }

    private void keep(String name) {
        var document = new ReferenceDocument();
        document.id = UUID.randomUUID();
        document.name = name;
        document.version = 1;
        document.document = bundled(name);
        document.author = AUTHOR;
        document.changedAt = clock.instant();
        document.persist();
    }

    private static String bundled(String name) {
        try (InputStream in = PackLoader.class.getResourceAsStream("/pack/" + name + ".yaml")) {
            if (in == null) {
                throw new FileNotFoundException("pack/" + name + ".yaml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
