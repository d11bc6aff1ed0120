package com.investorsignals.rules.fact;

import com.investorsignals.rules.fact.RoundFinder.RoundMention;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;

/** Tells what an amount is by the words around it. */
final class MoneyRoles {
    private static final Phrases PER_SHARE = Phrases.exact("""
            per share, a share, apiece, each, per ads, per unit, per month, per year, annually, a month, a year""");
    private static final Phrases VALUED_BEFORE = Phrases.stemmed("""
            valued at, valuation of, valuation at, valuation to, valuation near, valuation above, valuation
            over, market cap, market capitalization, valuation, worth""");
    /** {@code values the Toronto firm at}: the company may stand between. */
    private static final Phrases VALUES = Phrases.stemmed("values, valued, valuing");

    private static final Phrases AT = Phrases.exact("at, over, about, around");
    private static final Phrases VALUED_BEHIND = Phrases.stemmed("""
            valuation, post-money, pre-money, postmoney, premoney, market cap, enterprise value, unicorn""");
    private static final Phrases LOOKS_BACK = Phrases.exact("""
            total, totaling to, previous, previously, prior, earlier, last, brings, bringing, to date, so far,
            since, was valued, market, revenue, sales, assets, fund, aum""");
    private static final Phrases TO_DATE = Phrases.exact("""
            to date, so far, in total, in revenue, in sales, of revenue, in assets, under management, fund,
            market""");
    private static final Phrases RAISED_BEFORE = Phrases.stemmed("""
            raise, secure, close, land, bag, nab, snag, snap up, score, get, receive, attract, invest, inject,
            borrow, bring in, pull in, grab, collect, commit, fundraise, haul, investment of, round of, funding
            of, financing of, offering of, stake, net, pick up, obtain, fund""");
    private static final Phrases RAISED_BEHIND = Phrases.stemmed("""
            round, funding, financing, investment, series, seed, raise, in new cash, ipo, note, loan, debt,
            facility, equity, capital, in fresh, in new, stake, offering, tranche, convertible, aggregate
            principal, haul, injection, credit""");
    private static final Phrases POST = Phrases.exact("post-money, postmoney, post money, after the money");
    private static final Phrases PRE = Phrases.exact("pre-money, premoney, pre money");

    private final Reading reading;

    MoneyRoles(Reading reading) {
        this.reading = reading;
    }

    MoneyRole of(Span money) {
        if (reading.hasBehind(PER_SHARE, money, 2)) {
            return MoneyRole.RATE;
        }
        if (isValuation(money)) {
            boolean background = reading.hasBefore(LOOKS_BACK, money, 4) || isOfAnotherRound(money);
            return background ? MoneyRole.BACKGROUND : MoneyRole.VALUATION;
        }
        if (reading.hasBefore(LOOKS_BACK, money, 4) || reading.hasBehind(TO_DATE, money, 3)) {
            return MoneyRole.BACKGROUND;
        }
        boolean raised = reading.hasBefore(RAISED_BEFORE, money, 6) || reading.hasBehind(RAISED_BEHIND, money, 5);
        return raised ? MoneyRole.RAISED : MoneyRole.OTHER;
    }

    private boolean isValuation(Span money) {
        return reading.hasBehind(VALUED_BEHIND, money, reachBehind(money, 2))
                || reading.hasBefore(VALUED_BEFORE, money, reachBefore(money, 4))
                || (reading.hasBefore(AT, money, 1) && reading.hasBefore(VALUES, money, reachBefore(money, 8)));
    }

    /** {@code follows its recent Series D, which valued it at}: the value belongs to the round that it follows. */
    private boolean isOfAnotherRound(Span money) {
        return reading.rounds()
                .before(money)
                .filter(round -> reading.sameSentence(round.span(), money))
                .map(RoundMention::ofAnotherTime)
                .orElse(false);
    }

    Facts.ValuationKind valuationKind(Span money) {
        if (reading.hasBehind(POST, money, 3) || reading.hasBefore(POST, money, 4)) {
            return Facts.ValuationKind.POST;
        }
        if (reading.hasBehind(PRE, money, 3) || reading.hasBefore(PRE, money, 4)) {
            return Facts.ValuationKind.PRE;
        }
        return Facts.ValuationKind.UNSPECIFIED;
    }

    /** Words behind the next amount speak of that one. */
    private int reachBehind(Span money, int reach) {
        return reading.money()
                .behind(money)
                .map(other -> Math.min(other.span().from() - money.to(), reach))
                .orElse(reach);
    }

    private int reachBefore(Span money, int reach) {
        return reading.money()
                .before(money)
                .map(other -> Math.min(money.from() - other.span().to(), reach))
                .orElse(reach);
    }

    /** What an amount is to a financing. */
    enum MoneyRole {
        RAISED,
        VALUATION,
        /** Of an earlier round, in total, or of something else altogether. */
        BACKGROUND,
        /** Per share or per time. */
        RATE,
        OTHER
    }
}
