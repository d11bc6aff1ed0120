package com.investorsignals.rules.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rules.company.Company;
import com.investorsignals.rules.company.CompanyProfile;
import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.rule.PackLoader;
import com.investorsignals.rules.rule.ReferenceDocument;
import com.investorsignals.rules.rule.RuleReader;
import com.investorsignals.rules.rule.RuleVersion;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The judge by what is published now. A published change is seen on every replica without a restart. */
@ApplicationScoped
public class LiveJudge {
    private final Session database;
    private volatile @Nullable Judgement judgement;

    LiveJudge(Session database) {
        this.database = database;
    }

    public Judge current() {
        Judgement now = judgement;
        if (now == null) {
            throw new IllegalStateException("The rules are not loaded yet");
        }
        return now.judge();
    }

    void load(@Observes @Priority(PackLoader.FIRST + 1) StartupEvent started) {
        refresh();
    }

    @Scheduled(
            identity = "live-judge",
            every = "${rules.score.refresh-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refresh() {
        Judgement old = judgement;
        judgement = QuarkusTransaction.requiringNew().call(() -> {
            // Read before what it counts: a change in between is then seen at the next look.
            long changes = database.createNativeQuery("select changes from live_state", Long.class)
                    .getSingleResult();
            return old != null && old.changes() == changes ? old : new Judgement(changes, read());
        });
    }

    private static Judge read() throws JsonProcessingException {
        var reader = new RuleReader(ReferenceDocument.fragments());
        List<LiveRule> rules = RuleVersion.live().stream()
                .flatMap(version -> live(version, reader))
                .filter(rule -> rule.document().enabled())
                .toList();
        List<CompanyProfile> companies =
                Company.<Company>streamAll().map(Company::profile).toList();
        Log.infof("Judging by %s rules, knowing %s companies", rules.size(), companies.size());
        return Judge.of(
                rules, CompanyRegistry.of(companies), ReferenceDocument.publishers(), ReferenceDocument.currencies());
    }

    private static Stream<LiveRule> live(RuleVersion version, RuleReader reader) {
        var reading = reader.read(version.document);
        if (!reading.valid()) {
            Log.warnf("Version %s of rule %s is left out: %s", version.version, version.ruleId, reading.problems());
        }
        return reading.document().map(document -> new LiveRule(document, version.version)).stream();
    }

    private record Judgement(long changes, Judge judge) {}
}
