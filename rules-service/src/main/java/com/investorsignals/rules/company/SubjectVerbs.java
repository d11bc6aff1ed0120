package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;

/** What a headline says that companies do: the word before it is plainly the subject. */
final class SubjectVerbs {
    private static final Phrases VERBS = Phrases.exact("""
            raises, raised, secures, secured, lands, landed, closes, closed, bags, bagged, nabs, snags, scores,
            gets, attracts, announces, announced, wins, won, signs, signed, inks, selects, selected, picks,
            chooses, chose, taps, awards, awarded, orders, says, said, reports, reported, posts, achieves,
            achieved, earns, receives, received, completes, completed, passes, partners, teams, collaborates,
            joins, launches, launched, unveils, expands, extends, adopts, deploys, integrates, files, prices,
            plans, in talks, nears, seeks, eyes, hits, tops, surpasses, reaches, crosses, serves, claims,
            denies, retracts, recalls, faces, is raising, has raised, is in talks, has signed, has secured, has
            selected, to raise, to supply, to deploy""");

    private SubjectVerbs() {}

    static boolean isAt(Passage passage, int position) {
        return VERBS.lengthAt(passage, position) > 0;
    }
}
