package com.investorsignals.watcher.fulltext;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page shows beside its article: ways to elsewhere, notices, invitations, what others say. */
final class Boilerplate {
    private static final Set<String> TAGS = Set.of("nav", "aside", "footer", "dialog", "menu");
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "search", "menu");

    /** Words of the names that sites give such parts in {@code class} and {@code id}. */
    private static final Set<String> NAMES = Set.of(
            "advert",
            "advertisement",
            "breadcrumb",
            "breadcrumbs",
            "comment",
            "comments",
            "disqus",
            "footer",
            "masthead",
            "menu",
            "modal",
            "nav",
            "navbar",
            "navigation",
            "outbrain",
            "paywall",
            "popup",
            "recommendations",
            "recommended",
            "sidebar",
            "signup",
            "taboola");

    /** Such words too, but also of what an article may be about. */
    private static final Set<String> SUBJECTS = Set.of(
            "ad",
            "ads",
            "banner",
            "consent",
            "cookie",
            "cookies",
            "gdpr",
            "newsletter",
            "overlay",
            "promo",
            "related",
            "share",
            "sharing",
            "skip",
            "social",
            "sponsored",
            "subscribe",
            "trending");

    /** Their names tell of the article's subject, not of its place on the page. */
    private static final Set<String> NEVER = Set.of("html", "body", "main", "article");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern UNSEEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 160;
    private static final Pattern LINE = Pattern.compile(
            "(?:advertisement|advertorial|sponsored|loading|comments?|share|print|save|\\d+ min(?:ute)?s? read)\\W*"
                    + "|(?:share this|share on|follow us|sign up|sign in|log in|subscribe|already a subscriber"
                    + "|get our newsletter|read more|read also|see also|related(?: articles| stories)?:|recommended"
                    + "|click here|continue reading|story continues|enable javascript|please enable"
                    + "|all rights reserved|copyright|©)\\b?.*",
            Pattern.CASE_INSENSITIVE);

    private Boilerplate() {}

    static boolean is(Element element) {
        if (NEVER.contains(element.normalName())) {
            return false;
        }
        return TAGS.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || isUnseen(element)
                || isHeaderOfTheSite(element)
                || isNamed(element, NAMES);
    }

    /** Whether it may be, unless it holds much of the article itself. */
    static boolean maybe(Element element) {
        return !NEVER.contains(element.normalName()) && isNamed(element, SUBJECTS);
    }

    static boolean isLine(String line) {
        return line.length() <= LONGEST_LINE && LINE.matcher(line).matches();
    }

    private static boolean isUnseen(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || UNSEEN.matcher(element.attr("style")).find();
    }

    /** The header of an article has its standfirst. */
    private static boolean isHeaderOfTheSite(Element element) {
        return element.normalName().equals("header") && element.closest("article, main") == null;
    }

    private static boolean isNamed(Element element, Set<String> words) {
        return Arrays.stream(BETWEEN_WORDS.split(element.className() + " " + element.id(), -1))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(words::contains);
    }
}
