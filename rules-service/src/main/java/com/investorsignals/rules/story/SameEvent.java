package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Facts;
import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two reports on one company and category are of one event: near in time, no fact that both state speaks against
 * it, and a fact that both state, or much the same words, speaks for it. Symmetric, so that grouping by it does not depend
 * on the order of arrival.
 */
final class SameEvent {
    static final Duration WINDOW = Duration.ofDays(14);

    /** Trouble has no figure that tells it from other trouble; for some days its headlines do. */
    private static final Duration TROUBLE = Duration.ofDays(3);

    /** A company closes each of these once; debt and secondary sales it may have many of. */
    private static final Pattern NUMBERED =
            Pattern.compile("(series [a-k]|pre-seed|seed)\\b.*", Pattern.CASE_INSENSITIVE);

    private SameEvent() {}

    static boolean isSame(Report a, Report b) {
        boolean alike = a.wording().isLike(b.wording());
        return isWithin(WINDOW, a, b)
                && !contradict(a, b)
                && (alike || !differ(a, b, Facts::kind, Object::equals))
                && (alike || shareFact(a, b) || isOneTrouble(a, b));
    }

    private static boolean isOneTrouble(Report a, Report b) {
        return a.facts().kind() != null
                && b.facts().kind() != null
                && isWithin(TROUBLE, a, b)
                && a.wording().isOnOneTopic(b.wording());
    }

    private static boolean isWithin(Duration time, Report a, Report b) {
        return Duration.between(a.at(), b.at()).abs().compareTo(time) <= 0;
    }

    private static boolean contradict(Report a, Report b) {
        return !Parties.agree(a, b)
                || differ(a, b, Facts::amount, (x, y) -> SameMoney.is(x, y, SameMoney.slack(a, b)))
                || differ(a, b, Facts::round, String::equalsIgnoreCase)
                || differ(a, b, Facts::auditor, Parties::sameName)
                || differ(a, b, Facts::metric, String::equalsIgnoreCase)
                || differ(a, b, Facts::outcome, SameEvent::sameVerdict)
                || differ(a, b, Facts::metrics, (x, y) -> !SameFigures.contradict(x, y));
    }

    private static boolean shareFact(Report a, Report b) {
        return share(
                        a,
                        b,
                        Facts::amount,
                        (x, y) -> SameMoney.comparable(x, y) && SameMoney.is(x, y, SameMoney.slack(a, b)))
                || share(a, b, Facts::valuation, SameMoney::isValuation)
                || share(a, b, Facts::round, SameEvent::sameNumberedRound)
                || share(a, b, Facts::investors, Parties::shareInvestor)
                || share(a, b, Facts::auditor, Parties::sameName)
                || share(a, b, Facts::metrics, SameFigures::shareOne)
                || Parties.shareCounterparty(a, b)
                || SameFigures.areOneRelease(a, b);
    }

    private static <T> boolean differ(Report a, Report b, Function<Facts, @Nullable T> fact, BiPredicate<T, T> same) {
        return share(a, b, fact, same.negate());
    }

    private static <T> boolean share(Report a, Report b, Function<Facts, @Nullable T> fact, BiPredicate<T, T> holds) {
        @Nullable T ofA = fact.apply(a.facts());
        @Nullable T ofB = fact.apply(b.facts());
        return ofA != null && ofB != null && holds.test(ofA, ofB);
    }

    private static boolean sameNumberedRound(String a, String b) {
        return a.equalsIgnoreCase(b) && NUMBERED.matcher(a).matches();
    }

    /** Only a refutation is another event than the passing, confirming or reporting of the same test. */
    private static boolean sameVerdict(Facts.Outcome a, Facts.Outcome b) {
        return (a == Facts.Outcome.REFUTED) == (b == Facts.Outcome.REFUTED);
    }
}
