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

    private final List<Block> blocks;
    private final Weights shown;
    private final Map<Element, Boolean> boilerplate = new HashMap<>();

    private MainText(List<Block> blocks) {
        this.blocks = blocks;
        this.shown = Weights.of(blocks, block -> block.text().length());
    }

    static String of(Document page) {
        return new MainText(Blocks.of(page.body())).text(page);
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
        boolean is = (shown.of(element) * 2 <= all && Boilerplate.is(element))
                || (around != null && isBoilerplate(around, all));
        boilerplate.put(element, is);
        return is;
    }

    private static Optional<Element> place(Document page, Weights prose) {
        int all = prose.of(page.body());
        return PLACES.stream()
                .flatMap(place -> page.select(place).stream()
                        .max((a, b) -> Integer.compare(prose.of(a), prose.of(b)))
                        .filter(element -> prose.of(element) > 0 && prose.of(element) * SMALL_PART >= all)
                        .stream())
                .findFirst();
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
