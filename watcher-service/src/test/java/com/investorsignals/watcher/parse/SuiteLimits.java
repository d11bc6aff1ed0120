package com.investorsignals.watcher.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What suites state beyond our model, or against what we mean to do, each for a reason; nothing is left out silently. */
final class SuiteLimits {
    static final String FEED_DATES = "dates of the feed itself";
    static final String COPIED_DATE = "an update that the suite copies from the publication";
    static final String UNREAD_DATE = "a date that the suite itself leaves unread";

    private static final Map<Pattern, String> BY_PATH = new LinkedHashMap<>();
    private static final Map<Predicate<SuiteExpectation>, String> BY_MEANING = new LinkedHashMap<>();

    static {
        BY_PATH.put(
                Pattern.compile(".*itunes.*|.*psc_.*|.*where.*|.*media_.*|.*enclosures.*"),
                "podcast, place and media details");
        BY_PATH.put(Pattern.compile("feed\\.(?:updated|published|created|expired|validity).*"), FEED_DATES);
        BY_PATH.put(Pattern.compile(".*\\.source\\..*"), "details of the source that is credited");
        BY_PATH.put(
                Pattern.compile("(?:feed|entries\\[\\d])\\.(?:author|publisher|contributor).*"),
                "addresses of people, and people of the feed");
        BY_PATH.put(
                Pattern.compile(
                        ".*(?:description|summary|content|tagline|subtitle|info|copyright|rights|title_detail).*"),
                "the markup that the suite's sanitiser leaves of a text, its base and language");
        BY_PATH.put(Pattern.compile("encoding"), "the name of the encoding; the texts read with it are judged");
        BY_PATH.put(Pattern.compile(".*"), "parts that no article has");

        BY_MEANING.put(
                expectation -> expectation.document().place().contains("/cdf/"),
                "a format outside RSS, Atom, RDF and JSON Feed");
        BY_MEANING.put(
                expectation -> expectation.isOfALink() && expectation.document().contentLocation() != null,
                "Content-Location as the base of links, which RFC 7231 took back");
        BY_MEANING.put(
                expectation -> expectation.isOfALink() && !expectation.stated().matches("[a-zA-Z]+:.*"),
                "a relative link, which we make absolute");
        BY_MEANING.put(
                expectation -> expectation.field() == SuiteField.ENTRY_LINK
                        && expectation.stated().contains("/~r/"),
                "FeedBurner's redirection, where we take the address that it leads to");
        BY_MEANING.put(
                expectation -> expectation.stated().contains("\uFFFD"), "a text whose letters the suite itself lost");
        BY_MEANING.put(
                expectation -> !expectation.isOfALink()
                        && !Text.line(expectation.stated())
                                .equals(expectation.stated().strip().replaceAll("\\s+", " ")),
                "a text with characters that nobody sees, or with blanks beyond ASCII");
        BY_MEANING.put(
                expectation -> expectation.field() == SuiteField.AUTHOR
                        && expectation.stated().equals("author"),
                "a word that stands for any author");
    }

    private final Map<String, Integer> leftOut = new TreeMap<>();

    /** The reason why this is not judged, or nothing. */
    static Optional<String> objection(SuiteExpectation expectation) {
        return BY_MEANING.entrySet().stream()
                .filter(limit -> limit.getKey().test(expectation))
                .map(Entry::getValue)
                .findFirst();
    }

    static String reason(String path) {
        return BY_PATH.entrySet().stream()
                .filter(limit -> limit.getKey().matcher(path).matches())
                .map(Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    /** How many expectations are left out, by the reason. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }
}
