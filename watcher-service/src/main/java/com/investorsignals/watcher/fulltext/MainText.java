package com.investorsignals.watcher.fulltext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text for the sake of which a page exists: that of the element that says to be the article, else of the smallest
 * one that holds almost all prose, without boilerplate and without lines that are only links.
 */
final class MainText {
    /** In this order; none of them counts where it holds but a small part of the page's prose. */
    private static final List<String> PLACES =
            List.of("[itemprop*=articleBody]", "article, [role=article]", "main, [role=main]");

    private static final int SMALL_PART = 4;
    private static final double ALMOST_ALL = 0.85;
    private static final String ARTICLES = "article, [role=article], [itemprop*=articleBody], [itemtype*=Article]";
    private static final int SOME = 12;
    private static final int MUCH = 6;
    private static final double SAME_TITLE = 0.7;

    private final List<Block> blocks;
    private final Weights shown;
    private final Weights proseShown;
    private final Map<String, Integer> proseNamed;
    private final Words title;
    private final Map<Element, Boolean> boilerplate = new HashMap<>();

    private MainText(List<Block> blocks, Words title) {
        this.blocks = blocks;
        this.title = title;
        this.proseShown = Weights.of(blocks, Block::prose);
        this.proseNamed = blocks.stream()
                .collect(
                        Collectors.groupingBy(block -> block.owner().className(), Collectors.summingInt(Block::prose)));
        this.shown = Weights.of(blocks, block -> block.text().length());
    }

    /** Of several articles on a page, that with this title. */
    static String of(Document page, String title) {
        return new MainText(Blocks.of(page.body()), Words.of(title)).text(page);
    }

    private String text(Document page) {
        List<Block> kept = blocks.stream()
                .filter(block -> !isBoilerplate(block.owner(), shown.of(page.body())))
                .toList();
        Weights prose = Weights.of(kept, Block::prose);
        Element main = place(page, prose).orElseGet(() -> narrowed(page.body(), kept, prose));
        return kept.stream()
                .filter(block -> isWithin(block.owner(), main))
                .filter(block -> !block.isLinks() && !Boilerplate.isLine(block.text()))
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isWithin(Element element, Element main) {
        Element around = element;
        while (around != null && !around.equals(main)) {
            around = around.parent();
        }
        return around != null;
    }

    /** What holds most of the page is no boilerplate, whatever it is called. */
    private boolean isBoilerplate(Element element, int all) {
        Element around = element.parent();
        Boolean known = boilerplate.get(element);
        if (known != null) {
            return known;
        }
        boolean is = (shown.of(element) * 2 <= all
                        && (Boilerplate.is(element) || (Boilerplate.maybe(element) && !isOfTheArticle(element))))
                || (around != null && isBoilerplate(around, all));
        boilerplate.put(element, is);
        return is;
    }

    /** Much of its prose, be it in one part or in many of the same name. */
    private boolean isOfTheArticle(Element element) {
        Element around = element.closest("article, [role=article], main, [role=main], [itemprop*=articleBody]");
        if (around == null) {
            return false;
        }
        int all = proseShown.of(around);
        int named = proseNamed.getOrDefault(element.className(), 0);
        return all > 0
                && (proseShown.of(element) * MUCH >= all
                        || (!element.className().isEmpty() && named * 2 >= all));
    }

    private Optional<Element> place(Document page, Weights prose) {
        int all = prose.of(page.body());
        Optional<Element> titled = titled(page, prose);
        if (titled.isPresent()) {
            return titled;
        }
        return PLACES.stream()
                .flatMap(place -> page.select(place).stream()
                        .max((a, b) -> Integer.compare(prose.of(a), prose.of(b)))
                        .filter(element -> prose.of(element) > 0 && prose.of(element) * SMALL_PART >= all)
                        .stream())
                .findFirst();
    }

    /** Where several say to be an article, the one under whose heading the title stands, if it holds some prose. */
    private Optional<Element> titled(Document page, Weights prose) {
        List<Element> articles = page.select(ARTICLES).stream()
                .filter(article -> prose.of(article) * SOME >= prose.of(page.body()) && prose.of(article) > 0)
                .toList();
        if (articles.size() < 2) {
            return Optional.empty();
        }
        return articles.stream()
                .filter(article -> likeness(article) >= SAME_TITLE)
                .max((a, b) -> Double.compare(likeness(a), likeness(b)));
    }

    private double likeness(Element article) {
        return article.select("h1, h2, h3, [itemprop=headline]").stream()
                .filter(heading -> article.equals(heading.closest(ARTICLES)))
                .map(heading -> Words.of(heading.text()))
                .mapToDouble(heading -> Math.min(title.shareIn(heading), heading.shareIn(title)))
                .max()
                .orElse(0);
    }

    /** Never to a single paragraph, however long it is. */
    private static Element narrowed(Element whole, List<Block> kept, Weights prose) {
        Weights paragraphs = Weights.of(kept, block -> block.prose() > 0 ? 1 : 0);
        Element main = whole;
        Optional<Element> inner = Optional.of(whole);
        while (inner.isPresent()) {
            main = inner.get();
            double almostAll = prose.of(main) * ALMOST_ALL;
            inner = main.children().stream()
                    .filter(child -> prose.of(child) > 0 && prose.of(child) >= almostAll)
                    .filter(child -> paragraphs.of(child) > 1)
                    .findFirst();
        }
        return main;
    }
}
