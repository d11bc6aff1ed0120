package com.investorsignals.watcher.parse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdom2.Element;

/** How a link says that it is related to what it stands in: in any case, by names or by their addresses at the IANA. */
final class Relation {
    private Relation() {}

    static Set<String> of(Element link) {
        String stated = link.getAttributeValue("rel", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream((stated.isEmpty() ? "alternate" : stated).split("\\s+"))
                .map(relation -> relation.replaceFirst("^https?://www\\.iana\\.org/assignments/relation/", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isAlternate(Element link) {
        return of(link).contains("alternate");
    }
}
