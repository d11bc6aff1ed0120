package com.investorsignals.rules.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.signin.ChangesNothing;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which signals an article would raise. Nothing is kept. */
@ChangesNothing
@Path("/api/score")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ScoreResource {
    private final LiveJudge judge;
    private final Clock clock;

    ScoreResource(LiveJudge judge, Clock clock) {
        this.judge = judge;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.SUBSCRIBER)
    public Answer score(@Valid @Nullable ScoreForm form) {
        if (form == null) {
            throw ProblemException.invalid("body", "send an article");
        }
        List<Finding> findings = judge.current().judge(form.article(clock.instant()));
        return new Answer(findings.stream().map(ScoredSignal::of).toList());
    }

    /** At most one signal per category and company. */
    public record Answer(List<ScoredSignal> signals) {}

    /** A signal that the article would raise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScoredSignal(
            Category category,
            Company company,
            int score,
            Severity severity,
            Standing standing,
            Facts facts,
            List<Contribution> contributions,
            List<Quote> evidence,
            Rule rule) {
        static ScoredSignal of(Finding finding) {
            return new ScoredSignal(
                    finding.category(),
                    new Company(finding.company().name(), finding.company().listed()),
                    finding.score(),
                    finding.severity(),
                    finding.standing(),
                    finding.facts(),
                    finding.contributions(),
                    finding.evidence().stream().map(Quote::of).toList(),
                    new Rule(finding.rule().id(), finding.rule().version()));
        }
    }

    public record Company(String name, boolean listed) {}

    public record Rule(String id, int version) {}

    /** A span of the field as posted, in UTF-16 units. */
    public record Quote(String field, int start, int end, String quote) {
        static Quote of(Evidence evidence) {
            return new Quote(evidence.field(), evidence.start(), evidence.end(), evidence.quote());
        }
    }
}
