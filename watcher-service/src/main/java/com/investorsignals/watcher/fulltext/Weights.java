package com.investorsignals.watcher.fulltext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;

/** How much of something stands in each element of a page, the elements within it included. */
final class Weights {
    private final Map<Element, Integer> weights = new HashMap<>();

    private Weights() {}

    static Weights of(List<Block> blocks, ToIntFunction<Block> weight) {
        Weights weights = new Weights();
        for (Block block : blocks) {
            int added = weight.applyAsInt(block);
            if (added > 0) {
                for (Element element = block.owner(); element != null; element = element.parent()) {
                    weights.weights.merge(element, added, Integer::sum);
                }
            }
        }
        return weights;
    }

    int of(Element element) {
        return weights.getOrDefault(element, 0);
    }
}
