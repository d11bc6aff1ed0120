package com.investorsignals.watcher.opml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** OPML made to break whoever reads it, as large as a body may be, and what is to be said of it. */
@SuppressWarnings("ImmutableEnumChecker") // A body is made anew each time; what is said is a copy.
enum HostileOutlines {
    TAGS(() -> filled("<a/>"), "more than 100000 tags"),
    DEEP(() -> filled("<a>"), "more than 100000 tags"),
    OUTLINES_WITHOUT_END(() -> filled("<outline "), "more than 100000 tags"),
    OUTLINES_OF_BRACKETS(() -> filled("<outline <"), "more than 100000 tags"),
    COMMENTS(() -> filled("<!--"), "more than 100000 tags"),
    ATTRIBUTES(
            () -> filled("<outline a b c d e f g h i j k l m n o p q r s t u v w x y z" + " ".repeat(200) + ">"),
            "0 feeds"),
    LONG_OUTLINES_WITHOUT_END(() -> filled("<outline " + " ".repeat(200)), "0 feeds"),
    CATEGORIES(
            () -> "<opml><outline xmlUrl='https://a.example/' category='" + "1,".repeat(8_000_000) + "'/>", "1 feeds");

    private static final int LIMIT = 16 * 1024 * 1024;

    private final Supplier<String> body;
    private final List<String> said;

    HostileOutlines(Supplier<String> body, String... said) {
        this.body = body;
        this.said = List.of(said);
    }

    byte[] body() {
        return body.get().getBytes(StandardCharsets.UTF_8);
    }

    List<String> said() {
        return said;
    }

    private static String filled(String again) {
        return "<opml>" + again.repeat((LIMIT - 300) / again.length());
    }
}
