package com.investorsignals.watcher.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jdom2.output.XMLOutputter;

/** Escapes markup that stands naked in a text where its format wants it escaped, so that its words are not lost. */
final class NakedMarkup {
    private static final Set<String> RSS_TEXTS = Set.of("title");
    private static final Set<String> ATOM_TEXTS = Set.of("title", "subtitle", "summary", "content");
    private static final Set<String> ESCAPED_TYPES = Set.of("", "text", "html", "text/plain", "text/html");

    private NakedMarkup() {}

    static void escapeInRss(Element root, List<String> problems) {
        escape(texts(root, RSS_TEXTS), problems);
    }

    /** Atom has a type for markup that is not escaped; who uses it is left alone. */
    static void escapeInAtom(Element root, List<String> problems) {
        List<Element> naked = texts(root, ATOM_TEXTS).stream()
                .filter(text -> ESCAPED_TYPES.contains(text.getAttributeValue("type", "")))
                .toList();
        escape(naked, problems);
        naked.forEach(text -> text.setAttribute("type", "html"));
    }

    /** In the order of the document; one within another is part of that. */
    private static List<Element> texts(Element root, Set<String> names) {
        List<Element> texts = new ArrayList<>();
        for (Element element : root.getDescendants(Filters.element())) {
            boolean isOfTheFormat = element.getNamespacePrefix().isEmpty();
            if (isOfTheFormat
                    && names.contains(element.getName())
                    && !element.getChildren().isEmpty()
                    && (texts.isEmpty() || !texts.getLast().isAncestor(element))) {
                texts.add(element);
            }
        }
        return texts;
    }

    private static void escape(List<Element> texts, List<String> problems) {
        XMLOutputter output = new XMLOutputter();
        texts.forEach(text -> text.setText(output.outputString(text.getContent())));
        if (!texts.isEmpty()) {
            problems.add("Markup that should be escaped stands naked in a text");
        }
    }
}
