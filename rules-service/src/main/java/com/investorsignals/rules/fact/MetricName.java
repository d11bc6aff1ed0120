package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Phrases;
import java.util.List;

/**
 * An operating figure by name: what texts call it, and what kind of value it takes.
 *
 * @param phrases in stems
 */
record MetricName(String label, Takes takes, Phrases phrases) {
    static final List<MetricName> ALL = List.of(
            named(
                    "annual recurring revenue",
                    Takes.MONEY,
                    "annual recurring revenue",
                    "arr",
                    "annualized recurring revenue"),
            named("revenue run rate", Takes.MONEY, "run rate", "run-rate", "annualized revenue", "annualised revenue"),
            named(
                    "comparable sales",
                    Takes.MONEY_OR_PERCENT,
                    "comparable sale",
                    "same-store sale",
                    "comparable store sale",
                    "like-for-like sale",
                    "comp sale"),
            named("operating profit", Takes.MONEY_OR_PERCENT, "operating profit", "operating income", "operating loss"),
            named(
                    "net profit",
                    Takes.MONEY_OR_PERCENT,
                    "net profit",
                    "net income",
                    "net loss",
                    "net earning",
                    "pat",
                    "net"),
            named("EBITDA", Takes.MONEY_OR_PERCENT, "ebitda", "adjusted ebitda"),
            named("earnings per share", Takes.MONEY, "earning per share", "eps", "diluted eps", "per diluted share"),
            named(
                    "revenue",
                    Takes.MONEY_OR_PERCENT,
                    "revenue",
                    "net sale",
                    "sale",
                    "turnover",
                    "total sale",
                    "net revenue"),
            named("profit", Takes.MONEY_OR_PERCENT, "profit", "pretax profit", "gross profit"),
            named("loss", Takes.MONEY_OR_PERCENT, "loss"),
            named("bookings", Takes.MONEY_OR_PERCENT, "booking", "gross booking"),
            named("backlog", Takes.MONEY_OR_PERCENT, "backlog", "order backlog", "order book"),
            named("order intake", Takes.MONEY_OR_PERCENT, "order intake", "new order"),
            named(
                    "gross merchandise volume",
                    Takes.MONEY_OR_PERCENT,
                    "gross merchandise volume",
                    "gmv",
                    "payment volume"),
            named(
                    "weekly active users",
                    Takes.COUNT,
                    "weekly active user",
                    "weekly user",
                    "user a week",
                    "people a week",
                    "people every week"),
            named("monthly active users", Takes.COUNT, "monthly active user", "monthly user", "monthly active people"),
            named("daily active users", Takes.COUNT, "daily active user", "daily user", "user a day"),
            named("users", Takes.COUNT, "user", "active user"),
            named("paying customers", Takes.COUNT, "paying customer", "enterprise customer"),
            named("customers", Takes.COUNT, "customer", "client"),
            named("subscribers", Takes.COUNT, "subscriber", "paid subscriber", "paying subscriber", "subscription"),
            named("downloads", Takes.COUNT, "download", "downloaded", "install", "time by developer"),
            named("developers", Takes.COUNT, "developer"),
            named("deliveries", Takes.COUNT, "delivery", "vehicle delivered"),
            named("latency", Takes.TIME, "latency", "millisecond", "ms", "response time", "answers in", "respond in"),
            named(
                    "cost per inference",
                    Takes.MONEY,
                    "cost per inference",
                    "inference cost",
                    "cost per token",
                    "per million tokens"));

    private static MetricName named(String label, Takes takes, String... phrases) {
        return new MetricName(label, takes, Phrases.stemmed(phrases));
    }

    boolean takesMoney() {
        return takes == Takes.MONEY || takes == Takes.MONEY_OR_PERCENT;
    }

    boolean takesPercent() {
        return takes == Takes.MONEY_OR_PERCENT;
    }

    boolean takesCount() {
        return takes == Takes.COUNT;
    }

    boolean takesTime() {
        return takes == Takes.TIME;
    }

    /** The kinds of value that a figure can have. */
    enum Takes {
        MONEY,
        MONEY_OR_PERCENT,
        COUNT,
        TIME
    }
}
