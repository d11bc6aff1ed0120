package com.investorsignals.watcher.article;

import com.investorsignals.watcher.parse.Markup;
import com.investorsignals.watcher.parse.Text;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Turns what feeds hold into text that people and rules read: paragraphs on lines of their own, no markup. */
public final class PlainText {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "br",
            "caption",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "td",
            "th",
            "tr",
            "ul");
    private static final Set<String> SILENT = Set.of(
            "audio",
            "button",
            "canvas",
            "form",
            "head",
            "iframe",
            "nav",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "video");

    /** The line that feeds of common publishing systems add below each entry. */
    private static final Pattern BOILERPLATE = Pattern.compile("(?i)"
            + "the post .{1,400} (?:first )?appeared (?:first )?on .{1,200}"
            + "|(?:continue reading|read more|read the full (?:story|article)|read the rest of).{0,200}"
            + "|submitted by /u/\\S+ \\[link\\] \\[comments\\]");

    private PlainText() {}

    /** The fullest of the forms in which an entry carries its text. */
    static String fullest(List<Markup> contents) {
        return contents.stream().map(PlainText::of).reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    public static String of(Markup markup) {
        if (!markup.holdsHtml()) {
            return tidy(markup.value());
        }
        Lines lines = new Lines();
        NodeTraversor.traverse(lines, Jsoup.parseBodyFragment(markup.value()).body());
        return tidy(lines.text.toString());
    }

    /** Lines of text without blanks that nobody sees, and without what publishing systems add below it. */
    public static String tidy(String text) {
        return withoutBoilerplate(lines(text));
    }

    /** Whether a reader sees the element's text on lines of its own. */
    public static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Whether a reader does not see the element's text, or not as text. */
    public static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }

    private static String lines(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        for (String line : text.split("\\R", -1)) {
            String clean = Text.line(line);
            if (!clean.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : "\n").append(clean);
            }
        }
        return lines.toString();
    }

    private static String withoutBoilerplate(String text) {
        int end = text.length();
        for (int last = text.lastIndexOf('\n'); last > 0; last = text.lastIndexOf('\n', end - 1)) {
            if (!BOILERPLATE.matcher(text).region(last + 1, end).matches()) {
                break;
            }
            end = last;
        }
        return text.substring(0, end);
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                silent += isSilent(element) ? 1 : 0;
                breakAround(element);
            } else if (node instanceof TextNode words && silent == 0) {
                // A line break in HTML's source is only a blank.
                text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                silent -= isSilent(element) ? 1 : 0;
                breakAround(element);
            }
        }

        private void breakAround(Element element) {
            if (silent == 0 && isBlock(element)) {
                text.append('\n');
            }
        }
    }
}
