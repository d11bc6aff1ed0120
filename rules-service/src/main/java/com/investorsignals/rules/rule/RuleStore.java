package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rest.EditVersion;
import com.investorsignals.rest.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes rules; every change is a version with author, time and reason. */
@ApplicationScoped
public class RuleStore {
    private final Clock clock;

    RuleStore(Clock clock) {
        this.clock = clock;
    }

    /** Nobody else changes it before the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Rule locked(String id) {
        return toEdit(id);
    }

    /** Keeps the first draft of a rule; one that was removed goes on with its next version. */
    @Transactional
    public RuleVersion add(String id, String document, String author, @Nullable String reason) {
        Rule rule = Rule.toAdd(id).orElseGet(Rule::new);
        if (rule.id != null && !rule.removed) {
            throw ProblemException.conflict("There is already a rule %s; edit it with PUT.".formatted(id));
        }
        rule.id = id;
        rule.removed = false;
        rule.version++;
        rule.persist();
        return keep(rule, document, author, reason);
    }

    @Transactional
    public RuleVersion edit(
            String id, @Nullable String ifMatch, String document, String author, @Nullable String reason) {
        Rule rule = toEdit(id);
        EditVersion.check(ifMatch, rule.version);
        return draft(rule, document, author, reason);
    }

    /** Keeps the next version of a rule that is locked. */
    @Transactional(TxType.MANDATORY)
    public RuleVersion draft(Rule rule, String document, String author, @Nullable String reason) {
        rule.version++;
        return keep(rule, document, author, reason);
    }

    /** Makes the newest version live, if it can still be read with the pieces of now. */
    @Transactional
    public RuleVersion publish(String id, @Nullable String ifMatch, String publisher) {
        Rule.holdDocuments();
        Rule rule = toEdit(id);
        if (ifMatch != null) {
            EditVersion.check(ifMatch, rule.version);
        }
        RuleVersion version = RuleVersion.of(id, rule.version);
        refuseUnreadable(version);
        if (version.publishedAt == null) {
            version.publishedAt = clock.instant();
            version.publishedBy = publisher;
        }
        rule.liveVersion = rule.version;
        return version;
    }

    @Transactional
    public void remove(String id, @Nullable String ifMatch) {
        Rule rule = toEdit(id);
        if (ifMatch != null) {
            EditVersion.check(ifMatch, rule.version);
        }
        rule.remove();
    }

    private static void refuseUnreadable(RuleVersion version) {
        try {
            new RuleReader(ReferenceDocument.fragments())
                    .read(version.document).problems().stream().findFirst().ifPresent(problem -> {
                        throw ProblemException.conflict("Version %d can't be read any more: line %d, %s"
                                .formatted(version.version, problem.line(), problem.told()));
                    });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule toEdit(String id) {
        return Rule.toEdit(id).filter(rule -> !rule.removed).orElseThrow(() -> ProblemException.notFound("rule", id));
    }

    private RuleVersion keep(Rule rule, String document, String author, @Nullable String reason) {
        var version = new RuleVersion();
        version.id = UUID.randomUUID();
        version.ruleId = rule.id;
        version.version = rule.version;
        version.document = document;
        version.author = author;
        version.changedAt = clock.instant();
        version.reason = reason;
        version.persist();
        return version;
    }
}
