package com.investorsignals.watcher.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/** Gives Atom's links the address that stands in them as RSS writes it, and drops those that have none. */
final class AtomLinks {
    private AtomLinks() {}

    static void settle(Element root, List<String> problems) {
        Set<Element> bare = new LinkedHashSet<>();
        Set<Element> around = new LinkedHashSet<>();
        for (Element link : root.getDescendants(Filters.element("link", root.getNamespace()))) {
            if (link.getAttributeValue("href", "").isBlank()) {
                bare.add(link);
                around.add(link.getParentElement());
            }
        }
        bare.forEach(link -> link.setAttribute("href", link.getTextTrim()));
        around.forEach(parent -> drop(bare, parent));
        if (!bare.isEmpty()) {
            problems.add("Links without an href were read by their text or left out");
        }
    }

    /** All at once: taken out one by one, each would move up all that stand behind it. */
    private static void drop(Set<Element> bare, Element parent) {
        List<Content> contents = parent.removeContent();
        contents.removeIf(content -> content instanceof Element link
                && bare.contains(link)
                && link.getAttributeValue("href", "").isEmpty());
        parent.addContent(contents);
    }
}
