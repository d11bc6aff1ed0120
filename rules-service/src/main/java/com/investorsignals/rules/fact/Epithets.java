package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.Set;

/** Names that only describe another company, or somebody who once was with them. */
final class Epithets {
    /** {@code Alder-backed Quillon}, {@code Oakdesk-owned Quillon}: what makes a name the adjective of the next. */
    private static final Set<String> ADJECTIVES =
            Set.of("backed", "owned", "led", "based", "listed", "funded", "controlled", "parent", "like", "style");

    private static final Set<String> KINDS =
            Set.of("startup", "firm", "company", "maker", "developer", "provider", "unicorn", "unit", "subsidiary");
    private static final Phrases FORMER = Phrases.exact("former, ex");
    private static final Phrases FOUNDERS = Phrases.exact("""
            founder, founders, cofounder, cofounders, co founder, co founders, alum, alumni, veteran, veterans""");
    private static final Phrases STAFF = Phrases.exact("""
            executive, executives, employee, employees, engineer, engineers, researcher, researchers, boss, chief, ceo,
            cto, manager, managers, staffer, staffers, scientist, scientists""");

    private final Reading reading;

    Epithets(Reading reading) {
        this.reading = reading;
    }

    boolean isOne(Mention mention) {
        Span name = mention.span();
        Passage passage = reading.passage(name);
        int next = name.to();
        return next < passage.size()
                && (isAdjective(passage, next) || isKindOfNext(name, passage) || isOfSomebody(name, passage));
    }

    private static boolean isAdjective(Passage passage, int next) {
        return passage.gapBefore(next).equals("-")
                && ADJECTIVES.contains(passage.token(next).word());
    }

    /** {@code Defense AI startup Quillon}: what stands before the kind is a trade, or an owner. */
    private boolean isKindOfNext(Span name, Passage passage) {
        return KINDS.contains(passage.token(name.to()).word())
                && reading.behind(name, 1)
                        .filter(next -> next.span().from() == name.to() + 1)
                        .isPresent();
    }

    /** {@code a former Quillon engineer}, {@code Quillon co-founder Lind}. */
    private static boolean isOfSomebody(Span name, Passage passage) {
        boolean former = name.from() > 0 && FORMER.lengthAt(passage, name.from() - 1) > 0;
        return FOUNDERS.lengthAt(passage, name.to()) > 0 || (former && STAFF.lengthAt(passage, name.to()) > 0);
    }
}
