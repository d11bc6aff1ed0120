package com.investorsignals.notifier.channel.slack;

import static com.investorsignals.notifier.channel.slack.SlackText.escape;

import com.investorsignals.console.MarkedText;
import com.investorsignals.notifier.channel.Alert.Fact;
import com.investorsignals.notifier.channel.content.AlertSection;
import com.investorsignals.notifier.channel.content.Citation;
import com.investorsignals.notifier.channel.slack.Block.LinkButton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One alert laid out in blocks, each cut so that one alert always fits into a message. */
final class AlertBlocks {
    private static final int LINE = 300;
    private static final int CHANGES = 1_000;
    private static final int QUOTE = 900;
    private static final int RECEIPT = 1_200;
    /** Slack takes 3,000; what is longer than this leads nowhere that a person would go. */
    private static final int LINK = 600;

    private AlertBlocks() {}

    static List<Block> of(AlertSection alert) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.header(alert.line()));
        if (!alert.late().isEmpty()) {
            blocks.add(Block.section(":warning: " + escape(alert.late(), LINE)));
        }
        if (!alert.newSince().isEmpty()) {
            blocks.add(Block.section(changes(alert)));
        }
        if (!alert.facts().isEmpty()) {
            blocks.add(facts(alert.facts()));
        }
        blocks.add(Block.section("*How sure.* " + escape(alert.sure(), LINE * 2)));
        alert.citations().forEach(citation -> blocks.add(quote(citation)));
        String left = leftOut(alert);
        if (!left.isEmpty()) {
            blocks.add(Block.context(escape(left, LINE)));
        }
        blocks.add(Block.context(receipt(alert)));
        List<LinkButton> buttons = buttons(alert);
        if (!buttons.isEmpty()) {
            blocks.add(Block.actions(buttons));
        }
        return blocks;
    }

    private static String changes(AlertSection alert) {
        String changes = alert.changes().stream()
                .map(change -> "\n• " + change.label() + ": " + change.text())
                .collect(Collectors.joining());
        String news = changes.isEmpty() ? "\nMore evidence for what you were told." : changes;
        return "*New since " + escape(alert.newSince(), LINE) + "*" + escape(news, CHANGES);
    }

    private static Block facts(List<Fact> facts) {
        return Block.fields(facts.stream()
                .limit(Block.FIELDS)
                .map(fact -> "*" + fact.kind().label() + "*\n" + escape(fact.value(), LINE))
                .toList());
    }

    private static Block quote(Citation citation) {
        String words = citation.parts().stream().map(MarkedText.Part::text).collect(Collectors.joining());
        String source = escape(citation.source(), LINE);
        String linked = isLinked(citation)
                ? "<" + escape(citation.link(), LINK) + "|" + source.replace('|', '¦') + ">"
                : source;
        return Block.section("> " + escape(words, QUOTE) + "\n" + linked);
    }

    private static String leftOut(AlertSection alert) {
        int facts = alert.facts().size() - Block.FIELDS;
        String more = facts > 0 ? " Facts left out here: " + facts + "." : "";
        return (alert.left() + more).strip();
    }

    private static String receipt(AlertSection alert) {
        String lines = alert.receipt().stream()
                .map(line -> alert.signed(line) + " " + line.label())
                .collect(Collectors.joining(" · "));
        String why = "Score " + alert.alert().score() + ", "
                + alert.alert().severity().word() + " = " + lines
                + "\nRule “" + alert.alert().rule().title() + "”, version "
                + alert.alert().rule().version();
        String change = alert.counterfactual().isEmpty() ? "" : "\nWhat would change it: " + alert.counterfactual();
        return escape(why + change, RECEIPT);
    }

    private static List<LinkButton> buttons(AlertSection alert) {
        Stream<LinkButton> story =
                alert.story().isEmpty() ? Stream.empty() : Stream.of(LinkButton.of("Open the story", alert.story()));
        Stream<LinkButton> sources = alert.citations().stream()
                .filter(AlertBlocks::isLinked)
                .map(citation -> LinkButton.of("Read " + citation.source(), citation.link()));
        return Stream.concat(story, sources).toList();
    }

    private static boolean isLinked(Citation citation) {
        return !citation.link().isEmpty()
                && escape(citation.link(), Integer.MAX_VALUE).length() <= LINK;
    }
}
