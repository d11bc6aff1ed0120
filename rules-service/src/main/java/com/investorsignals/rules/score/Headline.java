package com.investorsignals.rules.score;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Facts.Metric;
import com.investorsignals.rules.fact.Facts.Outcome;
import com.investorsignals.rules.fact.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What happened in a few words, to stand behind the company's name: made of the facts where they say what a reader needs,
 * an object, a figure, a direction; else what the article itself says above its text.
 */
public final class Headline {
    private static final int LONGEST_TITLE = 160;
    private static final Pattern BARE_PERCENTAGE = Pattern.compile("[\\d.,]+\\s*(%|percent|per cent|pct|pc)");
    /** What is told as a level, not as a change. */
    private static final String LEVEL = "margin";

    private Headline() {}

    static String of(Category category, Standing standing, Facts facts, String company, String title) {
        return made(category, standing, facts).or(() -> ofTitle(company, title)).orElse(category.word());
    }

    /** A headline behind the name of its company; what does not go on in the same sentence stands behind a colon. */
    public static String behind(String company, String headline) {
        boolean goesOn = !headline.isEmpty() && Character.isLowerCase(headline.codePointAt(0));
        return company + (goesOn ? " " : ": ") + headline;
    }

    private static Optional<String> made(Category category, Standing standing, Facts facts) {
        return switch (category) {
            case TRANCHE -> tranche(standing, facts);
            case PROCUREMENT -> procurement(standing, facts);
            case PARTNERSHIP -> Optional.ofNullable(facts.counterparty()).map(other -> "partners with " + other);
            case TRACTION -> figure(facts);
            case AUDIT -> audit(facts);
            case RISK -> Optional.empty();
        };
    }

    private static Optional<String> tranche(Standing standing, Facts facts) {
        String verb = standing == Standing.RUMOURED ? "said to raise " : "raises ";
        String value =
                facts.valuation() == null ? "" : " at " + facts.valuation().text();
        return Optional.ofNullable(facts.amount()).map(amount -> verb + amount.text() + value);
    }

    private static Optional<String> procurement(Standing standing, Facts facts) {
        if (facts.amount() == null && facts.counterparty() == null) {
            return Optional.empty();
        }
        String verb = standing == Standing.RUMOURED ? "said to win" : "wins";
        String amount = facts.amount() == null ? "" : " " + facts.amount().text();
        String buyer = facts.counterparty() == null ? "" : " from " + facts.counterparty();
        return Optional.of(verb + amount + " contract" + buyer);
    }

    private static Optional<String> figure(Facts facts) {
        List<Metric> metrics = facts.metrics() == null ? List.of() : facts.metrics();
        return metrics.stream().filter(Headline::saysSomething).findFirst().map(Headline::metric);
    }

    private static boolean saysSomething(Metric metric) {
        return metric.name().equals(LEVEL)
                || !BARE_PERCENTAGE.matcher(metric.text()).matches();
    }

    private static String metric(Metric metric) {
        boolean named = metric.text().toLowerCase(Locale.ROOT).contains(lastWord(metric.name()));
        return named ? metric.text() : metric.name() + " " + metric.text();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> audit(Facts facts) {
        boolean named = facts.scheme() != null || facts.metric() != null;
        Outcome outcome = facts.outcome();
        if (outcome == null || outcome == Outcome.REPORTED || (!named && facts.auditor() == null)) {
            return Optional.empty();
        }
        String what =
                facts.scheme() != null ? facts.scheme() : facts.metric() != null ? facts.metric() + " claim" : "audit";
        String auditor = facts.auditor() == null ? "" : " by " + facts.auditor();
        return Optional.of(what + " " + outcome.word() + auditor);
    }

    /** Without the company where the title begins with it, as it stands before the headline anyway. */
    private static Optional<String> ofTitle(String company, String title) {
        String told = title.strip();
        boolean repeats = told.regionMatches(true, 0, company + " ", 0, company.length() + 1);
        String rest = repeats ? told.substring(company.length()).strip() : told;
        return Optional.of(rest).filter(words -> !words.isEmpty()).map(Headline::cut);
    }

    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int blank = title.lastIndexOf(' ', LONGEST_TITLE);
        return title.substring(0, blank > LONGEST_TITLE / 2 ? blank : title.offsetByCodePoints(0, LONGEST_TITLE / 2))
                + "…";
    }
}
