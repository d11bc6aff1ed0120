package com.investorsignals.watcher.fulltext;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages made to break whoever reads them, as large as a page may be. */
@SuppressWarnings("ImmutableEnumChecker") // A body is made anew each time.
enum HostilePage {
    FORMATTING(() -> filled("", "<b>x")),
    LINE_BREAKS(() -> filled("", "<br>")),
    PARAGRAPHS(() -> filled("", "<p>x")),
    ATTRIBUTES(() -> filled("", "<p" + numbered(" a%d", 500) + ">x")),
    BODIES(() -> numbered("<body a%d>", 300_000)),
    BODIES_OF_MANY_ATTRIBUTES(() -> numbered("<body" + numbered(" a%d-%%1$d", 500) + ">", 900)),
    COMMENTS(() -> filled("", "x<!---->")),
    FORMATTED_TABLE(() -> filled("<table>", "<b>x")),
    TABLES(() -> filled("", "<table><tr><td>")),
    DEEP_BLOCKS(() -> filled("<div>".repeat(500), "<p>x y z</p>")),
    HEADERS(() -> filled("<div>".repeat(400), "<header>x</header>")),
    LONG_NAME(() -> filled("<", "x")),
    WORDS(() -> "<article><p>" + numbered("word%d ", 500_000)),
    WORDS_OF_ONE_HASH(() -> "<article><p>"
            + IntStream.range(0, 1 << 16).mapToObj(HostilePage::alike).collect(Collectors.joining(" "))),
    SAID_TO_MACHINES(() -> filled("<script type=application/ld+json>[", "{\"\":{}},") + "{}]</script>"),
    TYPES_OF_TYPES(() -> "<script type=application/ld+json>{\"@type\":" + "[".repeat(900) + "\"a\"" + "]".repeat(900)
            + "}</script>"),
    ARTICLES_SAID_TO_MACHINES(() ->
            filled("", "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"x\"}</script>"));

    private static final int LIMIT = 5 * 1024 * 1024;

    private final Supplier<String> body;

    HostilePage(Supplier<String> body) {
        this.body = body;
    }

    byte[] body() {
        return body.get().getBytes(StandardCharsets.UTF_8);
    }

    /** Each pair of letters has the hash of the other. */
    private static String alike(int number) {
        return IntStream.range(0, 16)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "b\u00DF" : "a\u00FE")
                .collect(Collectors.joining());
    }

    private static String numbered(String form, int times) {
        return IntStream.range(0, times).mapToObj(form::formatted).collect(Collectors.joining());
    }

    private static String filled(String start, String again) {
        return start + again.repeat((LIMIT - start.length() - 300) / again.length());
    }
}
