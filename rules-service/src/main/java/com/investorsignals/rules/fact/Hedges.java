package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Phrases;

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
            the information reports, report says, report said, likely to, eyes, eyeing, is raising""");
    static final Phrases PLAN = Phrases.exact("""
            plans to, plan to, planning to, intends to, aims to, aiming to, hopes to, will seek to, expects to,
            proposes to, proposed, plans""");
    static final Phrases DENIAL = Phrases.exact("""
            denies, denied, deny, denying, dismisses reports, dismissed reports, not in talks, no plans to,
            refuted reports, refutes reports, rejects reports, rejected reports, called the report false, is
            false, untrue, baseless""");
    static final Phrases ATTRIBUTION = Phrases.exact("""
            says, said, claims, claimed, according to, reports, reported, announces, announced, boasts, touts,
            states, stated, tells, told""");

    private Hedges() {}
}
