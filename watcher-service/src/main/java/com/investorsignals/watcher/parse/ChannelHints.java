package com.investorsignals.watcher.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Passes over what a channel says beside its entries and cannot mean: Rome refuses the whole feed for it. */
final class ChannelHints {
    private static final Predicate<String> NUMBER =
            Pattern.compile("[-+]?\\d{1,9}").asMatchPredicate();
    private static final Predicate<String> HOUR =
            Pattern.compile("0?\\d|1\\d|2[0-4]").asMatchPredicate();
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Map<String, Predicate<String>> TEXTS = Map.of(
            "hour", HOUR,
            "day", day -> DAYS.contains(day.toLowerCase(Locale.ROOT)),
            "ttl", NUMBER,
            "width", NUMBER,
            "height", NUMBER,
            "updateFrequency", NUMBER,
            "updatePeriod", StatedInterval::isPeriod);
    private static final Set<String> AROUND = Set.of("skipHours", "skipDays", "image");
    /** What of a channel and its entries is read; all else is given up where Rome cannot read it. */
    private static final Set<String> NEEDED = Set.of(
            "about",
            "author",
            "body",
            "category",
            "channel",
            "content",
            "creator",
            "description",
            "div",
            "encoded",
            "entry",
            "guid",
            "id",
            "info",
            "item",
            "items",
            "language",
            "link",
            "modified",
            "origLink",
            "pubDate",
            "published",
            "source",
            "subject",
            "subtitle",
            "summary",
            "tagline",
            "title",
            "updated");

    private ChannelHints() {}

    static void settle(Element root, List<String> problems) {
        List<Element> bad = Stream.concat(Stream.of(root), channels(root))
                .flatMap(channel -> channel.getChildren().stream())
                .flatMap(child -> AROUND.contains(child.getName()) ? child.getChildren().stream() : Stream.of(child))
                .filter(ChannelHints::isBad)
                .toList();
        for (Element hint : bad) {
            String said = hint.getName().equals("cloud") ? hint.getAttributeValue("port", "") : hint.getTextTrim();
            problems.add("The channel's " + hint.getName() + " cannot be \"" + Text.brief(said) + "\"");
            hint.detach();
        }
    }

    /** Whatever could be the reason why Rome refuses it. */
    static void giveUp(Element root) {
        Stream<Element> entries = Stream.concat(Stream.of(root), channels(root))
                .flatMap(around -> around.getChildren().stream())
                .filter(child ->
                        child.getName().equals("item") || child.getName().equals("entry"));
        for (Element around : Stream.of(Stream.of(root), channels(root), entries)
                .flatMap(kind -> kind)
                .toList()) {
            List<Element> kept = new ArrayList<>(around.getChildren());
            kept.removeIf(child -> !NEEDED.contains(child.getName()));
            around.removeContent();
            kept.forEach(Element::detach);
            around.addContent(kept);
        }
    }

    private static Stream<Element> channels(Element root) {
        return root.getChildren().stream().filter(child -> child.getName().equals("channel"));
    }

    private static boolean isBad(Element hint) {
        if (hint.getName().equals("cloud")) {
            return !NUMBER.test(hint.getAttributeValue("port", "0").strip());
        }
        Predicate<String> form = TEXTS.get(hint.getName());
        return form != null && !form.test(hint.getTextTrim());
    }
}
