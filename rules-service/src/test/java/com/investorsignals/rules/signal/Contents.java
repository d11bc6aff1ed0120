package com.investorsignals.rules.signal;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.score.Contribution;
import com.investorsignals.rules.score.RuleRef;
import com.investorsignals.rules.score.Severity;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signals' contents for tests. */
public final class Contents {
    private Contents() {}

    public static SignalContent tranche(String company, Standing standing, int score, Facts facts, int independent) {
        return tranche(company, standing, score, facts, independent, null);
    }

    public static SignalContent tranche(
            String company, Standing standing, int score, Facts facts, int independent, @Nullable Instant published) {
        var quote = new Quote(
                new UUID(1, 1),
                URI.create("https://press.example/1"),
                "press.example",
                "press.example",
                published,
                "title",
                0,
                6,
                "closes on gentle terms");
        return new SignalContent(
                Category.TRANCHE,
                CompanyRef.unlisted(company),
                List.of(),
                standing,
                score,
                Severity.of(score),
                company + " raises",
                facts,
                List.of(new Contribution("base", score)),
                null,
                List.of(quote),
                independent,
                0,
                new RuleRef("tranche", 1, "Financing"),
                List.of());
    }

    public static Facts raise(long dollars, @Nullable String round) {
        BigDecimal value = BigDecimal.valueOf(dollars);
        var amount = new Facts.Money(value, "USD", value, "$" + dollars);
        return new Facts(amount, null, round, null, null, null, null, null, null, null, null, null);
    }
}
