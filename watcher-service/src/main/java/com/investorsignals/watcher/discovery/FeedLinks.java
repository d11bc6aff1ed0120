package com.investorsignals.watcher.discovery;

import com.investorsignals.outbound.FeedScheme;
import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.parse.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The feeds that a page names by {@code <link rel="alternate">}, as absolute addresses that can be asked. */
final class FeedLinks {
    /** Links stand at the beginning of a page, and a page has but a few; the rest is not worth reading. */
    private static final int LOOKED_AT = 1024 * 1024;

    private static final int MAX_TAGS = 20_000;

    private static final int MOST = 20;
    private static final int MAX_TITLE = 300;
    private static final Map<String, String> FORMATS = Map.of(
            "application/rss+xml", "rss",
            "application/rdf+xml", "rss",
            "application/atom+xml", "atom",
            "application/feed+json", "json feed");

    private FeedLinks() {}

    static List<Candidate> of(byte[] page, URI address) {
        Set<String> seen = new HashSet<>();
        return document(page, address).select("link[rel][type][href]").stream()
                .filter(FeedLinks::isAlternate)
                .flatMap(link -> candidate(link).stream())
                .filter(candidate -> seen.add(candidate.url()))
                .limit(MOST)
                .toList();
    }

    private static Document document(byte[] page, URI address) {
        try {
            return Jsoup.parse(
                    Text.withoutTagsBeyond(MAX_TAGS, Arrays.copyOf(page, Math.min(page.length, LOOKED_AT))),
                    null,
                    address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("A stream in memory failed", e);
        }
    }

    private static boolean isAlternate(Element link) {
        return List.of(link.attr("rel").strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .contains("alternate");
    }

    private static Optional<Candidate> candidate(Element link) {
        String type = link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String format = FORMATS.get(type);
        if (format == null) {
            return Optional.empty();
        }
        try {
            String stated = FeedScheme.removed(link.attr("href"));
            String address = stated.equals(link.attr("href").strip()) ? link.absUrl("href") : stated;
            String url = Target.parse(address).uri().toString();
            return Optional.of(new Candidate(url, title(link), format));
        } catch (RefusedAddressException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String title(Element link) {
        String title = link.attr("title").strip();
        if (title.isEmpty()) {
            return null;
        }
        return title.substring(0, Math.min(title.length(), MAX_TITLE));
    }
}
