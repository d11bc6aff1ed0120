package com.investorsignals.watcher.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/** Decodes Base64 in Atom. Version 0.3 allowed it, some still write it in 1.0; Rome stumbles over line breaks in it. */
final class Base64Text {
    private static final Set<String> TEXTS = Set.of("title", "subtitle", "summary", "rights");

    private Base64Text() {}

    static void decode(Element root, List<String> problems) {
        List<Element> elements = new ArrayList<>();
        root.getDescendants(Filters.element()).forEach(elements::add);
        for (Element element : elements) {
            if ("base64".equals(element.getAttributeValue("mode"))) {
                element.setText(decoded(element.getText()));
                element.setAttribute("mode", "escaped");
            } else if (TEXTS.contains(element.getName())
                    && "application/octet-stream".equals(element.getAttributeValue("type"))) {
                element.setText(decoded(element.getText()));
                element.setAttribute("type", "html");
                problems.add("A " + element.getName() + " in Base64 was decoded");
            }
        }
    }

    private static String decoded(String base64) {
        try {
            String text = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
            return XmlText.withoutIllegalCharacters(text, new ArrayList<>());
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }
}
