package com.investorsignals.rules.story;

import com.investorsignals.rules.signal.FactLine;
import com.investorsignals.rules.signal.Signal;
import com.investorsignals.rules.signal.SignalCard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as its page shows it.
 *
 * @param card null as long as no rule finds the story worth telling
 * @param told what was told of it, the newest first
 */
record StoryFilePage(StoryView story, @Nullable SignalCard card, List<Told> told, List<StoryView.Article> articles) {

    StoryFilePage {
        told = List.copyOf(told);
        articles = List.copyOf(articles);
    }

    static StoryFilePage of(Story story) {
        StoryView view = StoryView.of(story);
        SignalCard card = Signal.ofStory(story.id)
                .map(signal -> SignalCard.of(signal, null))
                .orElse(null);
        return new StoryFilePage(
                view, card, told(view.revisions()), view.articles().reversed());
    }

    private static List<Told> told(List<StoryView.Revision> revisions) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            List<String> changes = i == 0 ? List.of("first told") : changes(revisions.get(i - 1), revisions.get(i));
            told.addFirst(new Told(revisions.get(i), changes));
        }
        return told;
    }

    private static List<String> changes(StoryView.Revision before, StoryView.Revision now) {
        List<String> changes = new ArrayList<>();
        if (before.standing() != now.standing()) {
            changes.add("was " + before.standing().word());
        }
        if (before.score() != now.score()) {
            changes.add("score was " + before.score());
        }
        List<FactLine> known = FactLine.of(before.facts());
        for (FactLine fact : FactLine.of(now.facts())) {
            String then = known.stream()
                    .filter(line -> line.label().equals(fact.label()))
                    .map(FactLine::value)
                    .findFirst()
                    .orElse("");
            if (!then.equals(fact.value())) {
                String former = then.isEmpty() ? "not stated before" : "was " + then;
                changes.add(fact.label() + " " + fact.value() + ", " + former);
            }
        }
        return changes;
    }

    /** One revision, and what made it news. */
    record Told(StoryView.Revision revision, List<String> changes) {
        Told {
            changes = List.copyOf(changes);
        }
    }
}
