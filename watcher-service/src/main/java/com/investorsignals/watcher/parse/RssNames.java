package com.investorsignals.watcher.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

/** Gives RSS's elements the names that the format has for them where only the case differs. */
final class RssNames {
    private static final Map<String, String> PROPER = Stream.of(
                    "author",
                    "category",
                    "channel",
                    "description",
                    "guid",
                    "item",
                    "language",
                    "lastBuildDate",
                    "link",
                    "pubDate",
                    "source",
                    "title",
                    "ttl")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private RssNames() {}

    static void settle(Element root, List<String> problems) {
        List<Element> others = new ArrayList<>();
        for (Element element : root.getDescendants(Filters.element(Namespace.NO_NAMESPACE))) {
            if (!element.getName().equals(proper(element))) {
                others.add(element);
            }
        }
        others.forEach(element -> element.setName(proper(element)));
        if (!others.isEmpty()) {
            problems.add("Elements of RSS are written in another case");
        }
    }

    private static String proper(Element element) {
        return PROPER.getOrDefault(element.getName().toLowerCase(Locale.ROOT), element.getName());
    }
}
