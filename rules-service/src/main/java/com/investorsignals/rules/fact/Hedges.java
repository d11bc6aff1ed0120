package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.List;

/** Words that take certainty from a statement, and words that deny it. */
final class Hedges {
    static final Phrases RUMOUR = Phrases.exact("""
            in talks, talks to, in discussions, in negotiations, negotiating, negotiates, in advanced talks, in
            early talks, sources say, sources said, say sources, sources told, sources tell, according to
            sources, source says, source said, sources familiar, people familiar, person familiar, according to
            people, people with knowledge, person with knowledge, reportedly, rumored, rumoured, rumor, rumour,
            rumors, rumours, is said to, are said to, said to be, set to raise, close to raising, near deal,
            nears deal, nearing a deal, nears a deal, closing in on, closes in on, considering, considers,
            weighs, weighing, mulls, mulling, exploring, explores, is seeking, seeks to raise, seeks funding,
            seeking to raise, looking to raise, in the process of raising, expected to raise, could raise, may
            raise, could value, would value, might raise, unnamed sources, anonymous sources, multiple sources,
            two sources, three sources, a source, bloomberg reported, bloomberg reports, bloomberg news
            reported, bloomberg news reports, ft reports, wsj reports, media reports, the information reported,
            the information reports, report says, report said, likely to, eyes, eyeing, is raising,
            on report, on reports, on a report, after report, after reports, after a report, following report,
            following reports, following a report, amid reports, as per a, say people, may get, might get, could
            get, may buy, might buy, could buy, may sell, might sell, could sell, could announce, may announce,
            potential partnership, potential partnerships, potential deal, potential investment, potential sale, sale
            buzz, buy reports, is looking to""");
    static final Phrases PLAN = Phrases.exact("""
            plans to, plan to, planning to, intends to, aims to, aiming to, hopes to, will seek to, expects to,
            proposes to, proposed, plans""");
    static final Phrases DENIAL = Phrases.exact("""
            denies, denied, deny, denying, dismisses reports, dismissed reports, not in talks, no plans to,
            refuted reports, refutes reports, rejects reports, rejected reports, called the report false, is
            false, untrue, baseless, dismisses the charges, dismisses charges, dismisses the allegations, dismisses
            allegations, dismisses the report, dismisses rumours, dismisses rumors, dismisses claims, disputes the,
            disputes fine, disputes claims, disputes allegations, rejects allegations, rejects claims""");
    static final Phrases FILED = Phrases.exact("""
            according to a filing, according to filings, according to its filing, according to regulatory filings,
            according to federal filings, federal filings, regulatory filing, regulatory filings, sec filing, sec
            filings, securities filing, exchange filing, stock exchange filing, filing shows, filing showed, filings
            show, filings showed, said in a filing, revealed in a filing, disclosed in a filing, court filing, court
            filings, in a filing with, court documents, court records""");
    /** What a headline credits at its end: unnamed people, or another paper. */
    private static final Phrases CREDIT =
            Phrases.exact("source, sources, report, reports, bloomberg, reuters, ft, wsj");

    private Hedges() {}

    /** Words that take certainty away, and the credit that closes a headline behind a colon. */
    static List<Span> hedges(Passage passage) {
        List<Span> found = RUMOUR.in(passage);
        int last = passage.size() - 1;
        boolean closesWithCredit = passage.field() == FieldName.TITLE
                && last > 0
                && CREDIT.lengthAt(passage, last) > 0
                && passage.gapBefore(last).strip().equals(":");
        if (closesWithCredit) {
            found.add(passage.span(last, last + 1));
        }
        return found;
    }
}
