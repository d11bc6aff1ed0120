package com.investorsignals.rules.rule;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Gives an empty database the rules that come with the service, published, with the documents that they lean on. */
@ApplicationScoped
public class PackLoader {
    /** Before whatever judges by the rules, and so before the first article is taken from the broker. */
    public static final int FIRST = -1_000;

    private static final String AUTHOR = "default pack";

    private static final String REASON = "comes with the service";

    private final EntityManager database;
    private final RuleStore rules;
    private final ReferenceStore documents;

    PackLoader(EntityManager database, RuleStore rules, ReferenceStore documents) {
        this.database = database;
        this.rules = rules;
        this.documents = documents;
    }

    @Transactional
    void load(@Observes @Priority(FIRST) StartupEvent started) {
        // Two replicas may meet the empty database together; the lock ends with the transaction.
        database.createNativeQuery(ReferenceStore.LOCK).executeUpdate();
        if (ReferenceDocument.count() == 0) {
            for (ReferenceKind kind : ReferenceKind.values()) {
                documents.keep(kind, 1, RulePack.resource(kind.word() + ".yaml"), AUTHOR, REASON);
            }
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
        rules.add(document.id(), source, AUTHOR, REASON);
        rules.publish(document.id(), null, AUTHOR);
    }
}
