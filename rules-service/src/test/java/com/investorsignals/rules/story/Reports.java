package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports for tests: day and facts matter, the rest is filled in. */
final class Reports {
    static final Instant DAY_ONE = Instant.parse("2026-03-01T08:00:00Z");

    private Reports() {}

    static Report on(int day, Facts facts) {
        return on(day, Standing.ANNOUNCED, facts);
    }

    static Report on(int day, Standing standing, Facts facts) {
        return by("press.example", day, standing, facts);
    }

    static Report by(String family, int day, Standing standing, Facts facts) {
        return new Report(
                UUID.randomUUID(),
                "nimbus ai",
                DAY_ONE.plus(Duration.ofDays(day)),
                true,
                family,
                true,
                standing,
                facts,
                Wording.UNKNOWN);
    }

    /** The same in these words, of this company. */
    static Report told(Report report, String company, String title) {
        return new Report(
                report.articleId(),
                company,
                report.at(),
                report.live(),
                report.family(),
                report.independent(),
                report.standing(),
                report.facts(),
                Wording.of(title, "Told by article " + report.articleId(), company));
    }

    static Report release(int day, Standing standing) {
        Report report = by("wire.example", day, standing, Facts.NONE);
        return new Report(
                report.articleId(),
                report.companyKey(),
                report.at(),
                true,
                report.family(),
                false,
                standing,
                report.facts(),
                report.wording());
    }

    static Facts raise(long dollars, @Nullable String round) {
        return new Facts(usd(dollars), null, round, null, null, null, null, null, null, null, null, null);
    }

    static Facts contract(String counterparty) {
        return new Facts(null, null, null, null, counterparty, null, null, null, null, null, null, null);
    }

    static Facts claim(String metric, long value) {
        var figure = new Facts.Metric(metric, BigDecimal.valueOf(value), "users", value + " users");
        return new Facts(null, null, null, null, null, null, List.of(figure), null, null, null, null, null);
    }

    static Facts audit(@Nullable String metric, Facts.Outcome outcome) {
        return new Facts(null, null, null, null, null, null, null, "Veritas Lab", null, metric, outcome, null);
    }

    static Facts trouble(Facts.RiskKind kind) {
        return new Facts(null, null, null, null, null, null, null, null, null, null, null, kind);
    }

    private static Facts.Money usd(long dollars) {
        BigDecimal value = BigDecimal.valueOf(dollars);
        return new Facts.Money(value, "USD", value, "$" + dollars);
    }
}
