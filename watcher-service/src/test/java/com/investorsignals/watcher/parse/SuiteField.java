package com.investorsignals.watcher.parse;

import com.investorsignals.watcher.polling.Preview;
import com.investorsignals.watcher.polling.Preview.PreviewArticle;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/** What of a preview a parser suite can judge: where it stands, and when it is what the suite states. */
enum SuiteField {
    ENTRY_COUNT,
    FEED_TITLE,
    FEED_LINK,
    ENTRY_TITLE,
    ENTRY_LINK,
    PUBLISHED,
    UPDATED,
    AUTHOR;

    boolean isDate() {
        return this == PUBLISHED || this == UPDATED;
    }

    /** What was read, or nothing at all. */
    String found(Preview feed, int entry) {
        Optional<PreviewArticle> article = feed.articles().stream().skip(entry).findFirst();
        Optional<?> found = switch (this) {
            case ENTRY_COUNT -> Optional.of(feed.articles().size());
            case FEED_TITLE -> Optional.ofNullable(feed.title());
            case FEED_LINK -> Optional.ofNullable(feed.link());
            case ENTRY_TITLE -> article.map(PreviewArticle::title);
            case ENTRY_LINK -> article.map(PreviewArticle::url);
            case PUBLISHED -> article.map(PreviewArticle::publishedAt);
            case UPDATED -> article.map(PreviewArticle::updatedAt);
            case AUTHOR -> article.map(PreviewArticle::author);
        };
        return found.map(Object::toString).orElse("");
    }

    boolean isMet(String stated, String found) {
        return switch (this) {
            case ENTRY_COUNT -> found.equals(stated);
            case FEED_TITLE, ENTRY_TITLE -> isSameText(stated, found);
            case FEED_LINK, ENTRY_LINK -> bare(found).equals(bare(stated));
            case PUBLISHED, UPDATED -> isSameSecond(stated, found);
            case AUTHOR -> isNamed(stated, found);
        };
    }

    /** Suites keep markup that they hold to be safe; we keep what a reader sees of it. */
    private static boolean isSameText(String stated, String found) {
        String seen = spaced(found);
        return seen.equals(spaced(stated)) || seen.equals(visible(stated)) || seen.equals(visible(visible(stated)));
    }

    /** We name people without their addresses, and all of them where the suite names one. */
    private static boolean isNamed(String stated, String found) {
        String name =
                visible(stated.replaceAll("\\s*[(<]?\\S+@\\S+[)>]?\\s*", " ")).replaceAll("^\\(|\\)$", "");
        return found.equals(stated) || (!name.isEmpty() && found.contains(name));
    }

    private static boolean isSameSecond(String stated, String found) {
        return !found.isEmpty()
                && Instant.parse(found).getEpochSecond()
                        == Instant.parse(stated).getEpochSecond();
    }

    /** Ours is canonical: without a fragment and without what only tracks the reader. */
    private static String bare(String address) {
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("#.*", "")
                .replaceAll("(?<=[?&])(?:utm_|at_|source=|ref=)[^&]*&?", "")
                .replaceFirst("[?&]$", "")
                .replaceFirst("/$", "");
    }

    private static String visible(String markup) {
        return spaced(Jsoup.parseBodyFragment(markup).text());
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
