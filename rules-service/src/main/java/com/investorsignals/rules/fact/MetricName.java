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
                    "annual recurring revenue, arr, annualized recurring revenue"),
            named("revenue run rate", Takes.MONEY, "run rate, run-rate"),
            named(
                    "comparable sales",
                    Takes.MONEY_OR_PERCENT,
                    "comparable sales, same-store sales, comparable store sales, like-for-like sales"),
            named("operating profit", Takes.MONEY_OR_PERCENT, "operating profit, operating income, operating loss"),
            named("net profit", Takes.MONEY_OR_PERCENT, "net profit, net income, net loss, net earnings, pat, net"),
            named("EBITDA", Takes.MONEY_OR_PERCENT, "ebitda, adjusted ebitda"),
            named("earnings per share", Takes.MONEY, "earnings per share, eps, diluted eps, per diluted share"),
            named(
                    "revenue",
                    Takes.MONEY_OR_PERCENT,
                    "revenue, revenues, net sales, sales, turnover, total sales, net revenue"),
            named("profit", Takes.MONEY_OR_PERCENT, "profit, profits, pretax profit, gross profit"),
            named("earnings", Takes.MONEY_OR_PERCENT, "earnings, quarterly earnings, income"),
            named("margin", Takes.MONEY_OR_PERCENT, "gross margin, operating margin"),
            named("orders", Takes.MONEY_OR_PERCENT, "product orders, orders"),
            named("loss", Takes.MONEY_OR_PERCENT, "loss, losses"),
            named("bookings", Takes.MONEY_OR_PERCENT, "bookings, gross bookings"),
            named("backlog", Takes.MONEY_OR_PERCENT, "backlog, order backlog, order book"),
            named("order intake", Takes.MONEY_OR_PERCENT, "order intake, new orders"),
            named("gross merchandise volume", Takes.MONEY_OR_PERCENT, "gross merchandise volume, gmv, payment volume"),
            named(
                    "weekly active users",
                    Takes.COUNT,
                    "weekly active users, weekly users, users a week, people a week, people every week"),
            named("monthly active users", Takes.COUNT, "monthly active users, monthly users, monthly active people"),
            named("daily active users", Takes.COUNT, "daily active users, daily users, users a day"),
            named("users", Takes.COUNT_OR_PERCENT, "users, active users"),
            named("paying customers", Takes.COUNT, "paying customers, enterprise customers"),
            named("customers", Takes.COUNT_OR_PERCENT, "customers, clients"),
            named(
                    "subscribers",
                    Takes.COUNT_OR_PERCENT,
                    "subscribers, paid subscribers, paying subscribers, subscriptions"),
            named("downloads", Takes.COUNT, "downloads, downloaded, installs"),
            named("developers", Takes.COUNT, "developers"),
            named("deliveries", Takes.COUNT, "deliveries, vehicles delivered, vehicles, cars"),
            named("latency", Takes.TIME, "latency, milliseconds, ms, response time, answers in, responds in"),
            named(
                    "cost per inference",
                    Takes.MONEY,
                    "cost per inference, inference cost, cost per token, per million tokens"));

    private static MetricName named(String label, Takes takes, String phrases) {
        return new MetricName(label, takes, Phrases.stemmed(phrases));
    }

    boolean takesMoney() {
        return takes == Takes.MONEY || takes == Takes.MONEY_OR_PERCENT;
    }

    boolean takesPercent() {
        return takes == Takes.MONEY_OR_PERCENT || takes == Takes.COUNT_OR_PERCENT;
    }

    boolean takesCount() {
        return takes == Takes.COUNT || takes == Takes.COUNT_OR_PERCENT;
    }

    boolean takesTime() {
        return takes == Takes.TIME;
    }

    /** The kinds of value that a figure can have. */
    enum Takes {
        MONEY,
        MONEY_OR_PERCENT,
        COUNT,
        COUNT_OR_PERCENT,
        TIME
    }
}
