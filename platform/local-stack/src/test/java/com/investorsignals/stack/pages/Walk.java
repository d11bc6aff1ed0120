package com.investorsignals.stack.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through the pages of the site by their links, through a few of each kind. */
final class Walk {
    private static final int OF_A_KIND = 2;
    private static final String LINKS = """
            () => [...document.querySelectorAll("a[href^='/']:not([download])")].map(link => link.getAttribute("href"))""";

    /** Whatever a stranger's text could have become if it were taken for more than text. */
    private static final String STRANGE =
            "script:not([src^='/assets/']), iframe:not(.mail), img, object, embed, base, [onclick], [onerror], [onload]";

    /** By how much what everybody has to reach is wider than its place: the page, and the way to the others. */
    private static final String EXCESS = """
            () => Math.max(
                document.documentElement.scrollWidth - innerWidth,
                ...[...document.querySelectorAll("nav")].map(nav => nav.scrollWidth - nav.clientWidth))
            """;

    /** Chromium's note of an answer that refuses: here, to look into a feed that is away. */
    private static final String REFUSED = "the server responded with a status of 422";

    private final Visitor visitor;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    Walk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** A page as it was found: how much wider than the window it is, its text, and what on it is more than text. */
    record Sight(String path, int excess, String text, int strange, List<String> complaints) {

        /** The place of the navigation to which it belongs. */
        String place() {
            return path.replaceFirst("^(/[a-z]+).*", "$1");
        }
    }

    List<Sight> from(String... starts) {
        meet(List.of(starts));
        List<Sight> sights = new ArrayList<>();
        while (!ahead.isEmpty()) {
            sights.add(see(ahead.removeFirst()));
        }
        return sights;
    }

    private void meet(Collection<?> links) {
        for (Object link : links) {
            String path = link.toString();
            if (known.add(path) && kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) {
                ahead.addLast(path);
            }
        }
    }

    /** Pages of one depth below one place that are asked for the same things. */
    private static String kind(String path) {
        String[] parts = path.split("\\?", 2);
        String[] steps = parts[0].split("/", -1);
        String query = parts.length == 1 ? "" : parts[1].replaceAll("=[^&]*", "");
        String last = steps[steps.length - 1].matches("[a-z]+") ? steps[steps.length - 1] : "";
        return String.join(" ", steps[1], last, Integer.toString(steps.length), query);
    }

    private Sight see(String path) {
        Page page = visitor.page();
        visitor.complaints().clear();
        visitor.open(path);
        if (page.evaluate(LINKS) instanceof Collection<?> links) {
            meet(links);
        }
        int excess = ((Number) page.evaluate(EXCESS)).intValue();
        if (excess > 0) {
            visitor.photograph(Path.of("target", "pages", "wide" + path.replaceAll("[^a-z]+", "-") + ".png"));
        }
        List<String> complaints = visitor.complaints().stream()
                .filter(told -> !told.contains(REFUSED))
                .map(told -> path + " " + told)
                .toList();
        return new Sight(path, excess, page.locator("body").innerText(), strange(page), complaints);
    }

    private static int strange(Page page) {
        int inMail = page.locator("iframe").count() == 0
                ? 0
                : page.frameLocator("iframe").locator(STRANGE).count();
        return inMail + page.locator(STRANGE).count();
    }
}
