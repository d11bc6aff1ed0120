package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a subscription asks for, as one would say it. */
final class ChoiceWords {
    private static final int NAMED = 5;

    private ChoiceWords() {}

    static String of(Subscription subscription) {
        List<String> words = new ArrayList<>();
        words.add(subscription.companies.isEmpty() ? "all companies" : beginning(subscription.companies));
        if (subscription.alsoAsInvestor && !subscription.companies.isEmpty()) {
            words.add("also as investors");
        }
        if (!subscription.tags.isEmpty()) {
            words.add("tagged " + beginning(subscription.tags));
        }
        if (!subscription.categories.isEmpty()) {
            words.add(subscription.categories.stream()
                    .map(word -> Category.of(word).map(Category::title).orElse(word))
                    .collect(Collectors.joining(", ")));
        }
        if (subscription.minScore > 0) {
            words.add("score " + subscription.minScore + " or more");
        }
        if (subscription.minStanding != Standing.RUMOURED) {
            words.add("at least " + subscription.minStanding.word());
        }
        if (subscription.text != null) {
            words.add("with the words " + subscription.text);
        }
        return String.join("; ", words);
    }

    private static String beginning(List<String> all) {
        String named = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? named + " and " + (all.size() - NAMED) + " more" : named;
    }
}
