package com.investorsignals.watcher.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents made to break whoever reads them, most as large as a body may be, and what is to be said of each. */
@SuppressWarnings("ImmutableEnumChecker") // A body is made anew each time; what is said is a copy.
enum HostileFeed {
    // Entities and what a DOCTYPE names.
    BILLION_LAUGHS(
            () -> "<!DOCTYPE rss [<!ENTITY a0 \"ha\">" + laughs() + "]>" + rss(item("&a9;")), "1 entries", "DOCTYPE"),
    QUADRATIC_ENTITY(
            () -> "<!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(1_000_000) + "\">]>" + rss(item("&a;".repeat(1_000_000))),
            "1 entries",
            "DOCTYPE"),
    EXTERNAL_ENTITY(
            () -> "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + rss(item("&x;")),
            "1 entries",
            "DOCTYPE"),
    PARAMETER_ENTITY(
            () -> "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]>" + rss(item("One")),
            "1 entries",
            "DOCTYPE"),
    EXTERNAL_DTD(() -> "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">" + rss(item("One")), "1 entries", "DOCTYPE"),
    XINCLUDE(
            () -> rss(item("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\""
                    + " parse=\"text\"/>")),
            "1 entries"),
    DOCTYPE_WITHOUT_END(() -> filled("<!DOCTYPE ", "[<", ""), "neither XML nor JSON"),
    DOCTYPE_OF_COMMENTS(() -> filled("<!DOCTYPE rss [", "<!--", ""), "neither XML nor JSON"),
    PROLOGUE_OF_INSTRUCTIONS(() -> filled("", "<?a?>", rss(item("One"))), "1 entries"),
    AMPERSANDS(
            () -> filled("<rss version=\"2.0\"><channel><item><title>", "&", "</title></item></channel></rss>"),
            "1 entries"),
    HALF_ENTITIES(
            () -> filled("<rss version=\"2.0\"><channel><item><title>", "&amp", "</title></item></channel></rss>"),
            "1 entries"),

    // Depth.
    DEEP(() -> filled("<rss version=\"2.0\"><channel>" + item("One"), "<a>", ""), "1 entries", "deeper than"),
    DEEP_AND_CLOSED(
            () -> rss(item("One") + "<a>".repeat(2_000_000) + "</a>".repeat(2_000_000)), "1 entries", "deeper than"),
    DEEP_ENTRIES(() -> filled("<rss version=\"2.0\"><channel>", "<item>", ""), "1 entries"),
    DEEP_TITLES(
            () -> rss("<item>" + "<title>".repeat(90) + "x".repeat(10_000_000) + "</title>".repeat(90) + "</item>"),
            "1 entries"),
    DEEP_DIVISIONS(() -> described(filled("", "<div>", "")), "1 entries"),
    DEEP_FORMATTING(() -> described(filled("", "<b><i><a>", "")), "1 entries"),
    CROSSED_FORMATTING(() -> described(filled("", "<b><p></b>", "")), "1 entries"),
    DEEP_TABLES(() -> described(filled("", "<table><tr><td>", "")), "1 entries"),
    LOST_IN_TABLES(() -> described(filled("<table>", "<b>x", "")), "1 entries"),
    BODIES(() -> described(numbered("<body" + numbered(" a%d-%%1$d", 500) + ">", 2_000)), "1 entries"),
    SELECTS(() -> described(filled("", "<select><option>", "")), "1 entries"),
    DEEP_JSON(() -> filled("{\"items\":", "[", ""), "JSON"),
    DEEP_JSON_OBJECTS(() -> filled("{\"items\":[", "{\"a\":", ""), "JSON"),

    // Number.
    MILLION_ENTRIES(() -> rss("<item>1</item>".repeat(1_000_000)), "1000 entries", "first 1000 of 1000000"),
    MILLION_ENTRIES_CUT_OFF(
            () -> "<rss version=\"2.0\"><channel>" + "<item>1</item>".repeat(1_000_000),
            "1000 entries",
            "first 1000 of"),
    MILLION_ATOM_ENTRIES(
            () -> "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + "<entry/>".repeat(1_000_000) + "</feed>",
            "1000 entries",
            "first 1000 of 1000000"),
    MILLION_JSON_ENTRIES(() -> json("{\"id\":1}" + ",{\"id\":1}".repeat(999_999)), "JSON beyond"),
    MANY_JSON_ENTRIES(() -> json("{\"id\":1}" + ",{\"id\":1}".repeat(99_999)), "1000 entries", "first 1000 of 100000"),
    NAMELESS_JSON_ENTRIES(() -> json("{}" + ",{}".repeat(9_999)), "0 entries", "without id and url"),
    ELEMENTS(() -> rss(filled("", "<a/>", "") + item("One")), "0 entries", "elements were read"),
    ELEMENTS_OF_AN_ENTRY(() -> rss(filled("<item>", "<title>x</title>", "</item>")), "1 entries", "elements were read"),
    CATEGORIES(() -> rss(filled("<item>", "<category>x</category>", "</item>")), "1 entries"),
    LINKS_TO_NOWHERE(() -> atom("<entry>" + "<link/>".repeat(290_000) + "</entry>"), "1 entries", "without an href"),
    TEXTS_WITHOUT_CHANNEL(
            () -> filled("<rss version=\"2.0\">", "<![CDATA[x]]>", "</rss>"),
            "0 entries",
            "channel element is missing"),
    JSON_AUTHORS_OF_ALL_ENTRIES(
            () -> "{\"authors\":[" + numbered("{\"name\":\"author number %d of the house\"},", 130_000)
                    + "{}],\"items\":[{\"id\":1}" + ",{\"id\":1}".repeat(999) + "]}",
            "1000 entries"),
    JSON_TAGS(() -> json("{\"id\":1,\"tags\":[\"a\"" + ",\"a\"".repeat(400_000) + "]}"), "1 entries"),
    ATTRIBUTES(() -> rss("<item " + numbered(" a%d='x'", 900_000) + "/>"), "entries"),
    NAMESPACES(() -> rss(numbered("<a xmlns='urn:%d'/>", 300_000) + item("One")), "entries"),
    NAMESPACES_OF_ONE_ELEMENT(() -> rss("<item " + numbered(" xmlns:a%d='urn:x'", 400_000) + "/>"), "entries"),
    DEEP_NAMESPACES(
            () -> rss(numbered("<a " + numbered(" xmlns:a%d-%%1$d='urn:x'", 150) + ">", 90)
                    + filled("", "<b:c xmlns:b='urn:b'/>", "").substring(0, 8_000_000)),
            "0 entries",
            "characters were read"),
    NESTED_NAMESPACES_OF_71_KB(() -> nested(4_000), "1 entries", "deeper than"),
    NESTED_NAMESPACES_OF_161_KB(() -> nested(9_000), "1 entries", "deeper than"),
    NESTED_NAMESPACES_OF_177_KB(() -> nested(9_900), "1 entries", "deeper than"),
    NESTED_NAMESPACES(() -> nested(800_000), "1 entries", "deeper than"),
    NESTED_DEFAULT_NAMESPACES(
            () -> broken(item("One") + numbered("<a xmlns='urn:%d'>", 600_000)), "1 entries", "deeper than"),
    ATTRIBUTES_OF_MANY_ELEMENTS(
            () -> broken(item("One") + filled("", "<a" + numbered(" b%d=x", 26) + ">", "")), "1 entries"),
    PREFIXES(() -> rss(item("One") + numbered("<a%d:b>", 500_000)), "1 entries", "not declared"),

    // Length.
    ONE_LINE(() -> rss(item("x".repeat(15_000_000))), "1 entries"),
    LONG_TEXT(() -> described("x ".repeat(7_000_000)), "1 entries"),
    LONG_FEED_TITLE(
            () -> "<rss version=\"2.0\"><channel><title>" + "x".repeat(15_000_000) + "</title></channel></rss>",
            "0 entries"),
    LONG_VERSION(
            () -> "<rss version=\"" + "9".repeat(15_000_000) + "\"><channel>" + item("One") + "</channel></rss>",
            "1 entries"),
    LONG_ROOT(() -> "<" + "r".repeat(15_000_000) + "/>", "no element"),
    LONG_LINK(() -> rss("<item><link>https://a.example/" + "x".repeat(15_000_000) + "</link></item>"), "1 entries"),
    LONG_WRAPPED_LINK(
            () -> rss("<item><source url=\"https://google.com/url?q=" + "&#10;#?".repeat(2_000_000) + "\"/></item>"),
            "1 entries"),
    LONG_DATE(() -> rss("<item><pubDate>" + "1".repeat(15_000_000) + "</pubDate></item>"), "1 entries"),
    LONG_GUID(() -> rss("<item><guid>" + "x".repeat(15_000_000) + "</guid></item>"), "1 entries"),
    LONG_ATTRIBUTE(() -> rss("<item a=\"" + "x".repeat(15_000_000) + "\"/>"), "1 entries"),
    LONG_JSON_NUMBER(() -> json("{\"id\":" + "1".repeat(10_000_000) + "}"), "JSON"),
    WIDE_JSON_NUMBER(() -> json("{\"id\":1e999999999}"), "1 entries"),
    AUTHOR_OF_SIGNS(() -> rss("<item><author>" + "@".repeat(15_000_000) + "</author></item>"), "1 entries"),
    AUTHOR_OF_BRACKETS(() -> rss("<item><author>" + "a (@ ".repeat(3_000_000) + "</author></item>"), "1 entries"),
    BOILERPLATE(() -> described(filled("News", "<p>Read more", "")), "1 entries"),
    BOILERPLATE_WITHOUT_TAGS(() -> described(filled("News", "\nRead more", "")), "1 entries"),
    BROKEN_TAG(() -> filled("<rss version=\"2.0\"><channel>" + item("One") + "<a", "[", ""), "1 entries"),
    BROKEN_TAGS(() -> filled("<rss version=\"2.0\"><channel>" + item("One"), "<", ""), "1 entries"),
    BROKEN_CDATA(() -> filled("<rss version=\"2.0\"><channel>" + item("One"), "<![CDATA[", ""), "1 entries"),
    BROKEN_COMMENTS(() -> filled("<rss version=\"2.0\"><channel>" + item("One"), "<!--", ""), "1 entries"),
    BROKEN_INSTRUCTIONS(() -> filled("<rss version=\"2.0\"><channel>" + item("One"), "<?", ""), "1 entries"),
    CLOSING_BRACKETS(() -> filled("<rss version=\"2.0\"><channel><item><title><![CDATA[", "]", ""), "1 entries"),
    CLOSING_TAGS(() -> filled("<rss version=\"2.0\"><channel>" + item("One"), "</b>", ""), "1 entries"),

    ATTRIBUTES_OF_AN_ENTRY(
            () -> rss(filled("<item>", "<a" + numbered(" b%d='x'", 180) + "/>", "</item>")),
            "1 entries",
            "attributes were read"),
    SECTIONS(() -> rss("<item><title>\u2019" + filled("", "<![CDATA[x]]>x", "</title></item>")), "1 entries"),
    LONG_WIDE_TEXT(() -> described("\u2019<p>" + "a ".repeat(7_500_000)), "1 entries", "characters were cut"),

    // What grows when it is written out again.
    BRACKETS_OF_XHTML(() -> xhtml((">".repeat(1_000) + "<b/>").repeat(15_000)), "1 entries", "signs of markup"),
    BRACKETS_OF_NESTED_XHTML(
            () -> xhtml("<content type=\"xhtml\"><div>".repeat(40)
                    + ">".repeat(15_000_000)
                    + "</div></content>".repeat(40)),
            "1 entries",
            "were cut"),
    BRACKETS_OF_SECTIONS(() -> xhtml("<![CDATA[" + "<".repeat(15_000_000) + "]]>"), "1 entries", "were cut"),
    QUOTES_OF_XHTML(() -> xhtml("<a b='" + "\"".repeat(15_000_000) + "'/>"), "1 entries", "signs of markup"),
    AMPERSANDS_OF_NESTED_TITLES(
            () -> rss("<item>" + "<title>".repeat(90) + "&amp;".repeat(2_000_000) + "</title>".repeat(90) + "</item>"),
            "1 entries"),

    // Characters.
    CONTROL_CHARACTERS(() -> rss(item("O&#1;n&#x1F;e\u0008\u0085\u009F&amp;#2;")), "1 entries"),
    HALF_CHARACTERS(() -> rss(item("O&#xD83D;ne &amp;#xDE00;")), "1 entries"),
    CONTROL_CHARACTERS_IN_JSON(
            () -> json("{\"id\":\"\\u0000\",\"url\":\"https://a.example/\\u0000\",\"title\":\"a\\u0000\\ud83d\","
                    + "\"content_html\":\"<p>\\u0000\\ude00&#0;&#1;&#xD83D;x\",\"tags\":[\"\\u0000a\\udfff\"]}"),
            "1 entries"),
    CONTROL_CHARACTERS_IN_JSON_TEXT(
            () -> json("{\"id\":1,\"content_text\":\"a\\u0000b\\ud83d\\u0085c\\u001b[31m\"}"), "1 entries"),
    ZEROS(() -> "\u0000".repeat(15_000_000), "neither"),
    BLANKS(() -> " ".repeat(15_000_000), "empty"),
    UNKNOWN_ENCODING(
            () -> "<?xml version=\"1.0\" encoding=\"" + "x".repeat(400) + "\"?>" + rss(item("One")), "1 entries"),
    WIDE_ENCODING(() -> "<?xml version=\"1.0\" encoding=\"UTF-32\"?>" + rss(item("One")), "1 entries");

    private static final int LIMIT = 15 * 1024 * 1024;

    private final Supplier<String> body;
    private final List<String> said;

    HostileFeed(Supplier<String> body, String... said) {
        this.body = body;
        this.said = List.of(said);
    }

    byte[] body() {
        return body.get().getBytes(StandardCharsets.UTF_8);
    }

    /** What is among the words in which its reader tells what came of it. */
    List<String> said() {
        return said;
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>T</title><link>https://a.example/</link>" + items
                + "</channel></rss>";
    }

    private static String broken(String items) {
        return "<rss version=\"2.0\"><channel><title>T</title>" + items;
    }

    private static String atom(String entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>" + entries + "</feed>";
    }

    private static String xhtml(String html) {
        return atom("<entry><title>One</title><content type=\"xhtml\"><div>" + html + "</div></content></entry>");
    }

    private static String nested(int levels) {
        return "<rss version=\"2.0\"><channel><item><title>x</title>" + numbered("<a xmlns:p%d=\"u\">", levels);
    }

    private static String json(String items) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[" + items + "]}";
    }

    private static String item(String title) {
        return "<item><title>" + title + "</title><link>https://a.example/1</link></item>";
    }

    private static String described(String html) {
        return rss("<item><title>One</title><description><![CDATA[" + html + "]]></description></item>");
    }

    private static String laughs() {
        return IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining());
    }

    private static String numbered(String form, int times) {
        return IntStream.range(0, times).mapToObj(form::formatted).collect(Collectors.joining());
    }

    private static String filled(String start, String again, String end) {
        return start + again.repeat((LIMIT - start.length() - end.length() - 300) / again.length()) + end;
    }
}
