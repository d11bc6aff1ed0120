package com.investorsignals.watcher.parse;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** How often a feed says that it is worth asking: {@code ttl} in minutes, or the syndication module's period. */
final class StatedInterval {
    private static final Namespace SYNDICATION = Namespace.getNamespace(FeedNames.SYNDICATION);
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private StatedInterval() {}

    static Optional<Duration> of(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().stream())
                .filter(element ->
                        !element.getName().equals("item") && !element.getName().equals("entry"))
                .flatMap(element -> interval(element).stream())
                .findFirst();
    }

    static boolean isPeriod(String period) {
        return PERIODS.containsKey(period.toLowerCase(Locale.ROOT));
    }

    private static Optional<Duration> interval(Element channel) {
        Optional<Duration> ttl = number(channel.getChildTextTrim("ttl")).map(Duration::ofMinutes);
        return ttl.or(() -> Optional.ofNullable(channel.getChildTextTrim("updatePeriod", SYNDICATION))
                .map(period -> PERIODS.get(period.toLowerCase(Locale.ROOT)))
                .map(period -> period.dividedBy(number(channel.getChildTextTrim("updateFrequency", SYNDICATION))
                        .orElse(1L))));
    }

    private static Optional<Long> number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,6}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
