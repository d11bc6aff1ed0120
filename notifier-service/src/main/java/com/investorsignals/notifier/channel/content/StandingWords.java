package com.investorsignals.notifier.channel.content;

import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Alert.Quote;
import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Standing;
import java.util.List;

/** How sure an alert is, in a sentence: its standing, who reports it, what was not counted, what is missing. */
final class StandingWords {
    private static final int NAMED = 3;

    private StandingWords() {}

    static String of(Alert alert) {
        String verified =
                alert.standing() == Standing.VERIFIED || alert.standing() == Standing.DISPUTED ? "" : "; not verified";
        return standing(alert) + "; " + reporters(alert) + verified + ".";
    }

    private static String standing(Alert alert) {
        return switch (alert.standing()) {
            case RUMOURED -> "Rumoured: nobody involved has confirmed it";
            case CLAIMED -> "Claimed by " + alert.company() + " about itself";
            case ANNOUNCED -> announced(alert.category());
            case VERIFIED -> "Verified by a filing, by the other side or by independent reports";
            case DISPUTED -> "Disputed" + disputer(alert) + ": what was said before is contradicted";
        };
    }

    private static String announced(Category category) {
        return switch (category) {
            case TRANCHE, PROCUREMENT, PARTNERSHIP -> "Announced as agreed or done";
            case AUDIT -> "Reported as what was found";
            case TRACTION -> "Reported as figures that were reached";
            case RISK -> "Reported as having happened";
        };
    }

    /** The quote that disputes it stands first. */
    private static String disputer(Alert alert) {
        return alert.quotes().stream()
                .findFirst()
                .map(quote -> " by " + quote.publisher())
                .orElse("");
    }

    private static String reporters(Alert alert) {
        List<String> publishers =
                alert.quotes().stream().map(Quote::publisher).distinct().toList();
        String named = String.join(", ", publishers.subList(0, Math.min(NAMED, publishers.size())));
        String more = publishers.size() > NAMED ? " and " + (publishers.size() - NAMED) + " more" : "";
        String read = publishers.isEmpty() ? "" : "read in " + named + more + "; ";
        return read + independent(alert.independent()) + copies(alert.syndicated());
    }

    private static String independent(int count) {
        return switch (count) {
            case 0 -> "no independent publisher";
            case 1 -> "one independent publisher";
            default -> count + " independent publishers";
        };
    }

    private static String copies(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> " (1 copy not counted)";
            default -> " (" + count + " copies not counted)";
        };
    }
}
