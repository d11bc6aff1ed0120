package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes the documents that rules lean on; every change is a version with author, time and reason, and live at once. */
@ApplicationScoped
public class ReferenceStore {
    static final String LOCK = "lock table rules, reference_documents in share row exclusive mode";

    private final EntityManager database;
    private final Clock clock;

    ReferenceStore(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The live version. Nobody else changes a document, nor publishes a rule that would then be read with other pieces,
     * before the transaction ends.
     */
    @Transactional(TxType.MANDATORY)
    public ReferenceDocument locked(ReferenceKind kind) {
        database.createNativeQuery(LOCK).executeUpdate();
        return ReferenceDocument.live(kind);
    }

    /** What is wrong with a document by itself and, for fragments, with the live rules that hold its pieces. */
    @Transactional
    public ReferenceReading read(ReferenceKind kind, String source) throws JsonProcessingException {
        List<RuleProblem> problems = ReferenceReader.problems(kind, source);
        return kind == ReferenceKind.FRAGMENTS && problems.isEmpty()
                ? FragmentUse.of(RuleVersion.live(), ReferenceDocument.fragments(), Fragments.read(source))
                : new ReferenceReading(List.of(), problems);
    }

    @Transactional(TxType.MANDATORY)
    public ReferenceDocument keep(
            ReferenceKind kind, int version, String source, String author, @Nullable String reason) {
        var document = new ReferenceDocument();
        document.id = UUID.randomUUID();
        document.name = kind.word();
        document.version = version;
        document.document = source;
        document.author = author;
        document.changedAt = clock.instant();
        document.reason = reason;
        document.persist();
        return document;
    }
}
