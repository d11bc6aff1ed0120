package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names beside a cue: {@code led by A, B and C}. */
final class PartyList {
    private static final int LEAD_IN = 5;
    private static final Phrases JOINS = Phrases.exact("""
            and, along with, as well as, the, existing investors, existing investor, new investors, investors,
            investor, including, its, both, firms, firm, vc, giant, fund, by""");

    private final Reading reading;

    PartyList(Reading reading) {
        this.reading = reading;
    }

    List<Mention> behind(Span cue) {
        var names = new ArrayList<Mention>();
        Optional<Mention> next = reading.behind(cue, LEAD_IN).filter(first -> isLeadIn(cue.to(), first.span()));
        while (next.isPresent()) {
            names.add(next.get());
            Span last = next.get().span();
            next = reading.behind(last, LEAD_IN).filter(name -> isJoined(last, name.span()));
        }
        return names;
    }

    /** {@code A and B lead}: the nearest name and those joined to it. */
    List<Mention> inFrontOf(Span cue) {
        var names = new ArrayList<Mention>();
        Optional<Mention> nearest = reading.before(cue, 1);
        while (nearest.isPresent()) {
            names.addFirst(nearest.get());
            Span next = nearest.get().span();
            nearest = reading.before(next, LEAD_IN).filter(name -> isJoined(name.span(), next));
        }
        return names;
    }

    private boolean isLeadIn(int from, Span name) {
        Passage passage = reading.passage(name);
        for (int i = from; i < name.from(); i++) {
            if (passage.token(i).startsWithDigit() || passage.gapAfter(i).contains(";")) {
                return false;
            }
        }
        return true;
    }

    private boolean isJoined(Span last, Span name) {
        Passage passage = reading.passage(name);
        boolean comma = passage.gapAfter(last.to() - 1).contains(",");
        int at = last.to();
        while (at < name.from()) {
            int length = JOINS.lengthAt(passage, at);
            if (length == 0) {
                return false;
            }
            comma = true;
            at += length;
        }
        return comma;
    }
}
