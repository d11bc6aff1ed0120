package com.investorsignals.watcher.parse;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/** Gives Atom's links the address that stands in them as RSS writes it, and drops those that have none. */
final class AtomLinks {
    private AtomLinks() {}

    static void settle(Element root, List<String> problems) {
        List<Element> bare = new ArrayList<>();
        for (Element link : root.getDescendants(Filters.element("link", root.getNamespace()))) {
            if (link.getAttributeValue("href", "").isBlank()) {
                bare.add(link);
            }
        }
        for (Element link : bare) {
            if (link.getTextTrim().isEmpty()) {
                link.detach();
            } else {
                link.setAttribute("href", link.getTextTrim());
            }
        }
        if (!bare.isEmpty()) {
            problems.add("Links without an href were read by their text or left out");
        }
    }
}
