package com.investorsignals.watcher.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;

/** The namespaces in force at a place in a document; a prefix that nobody declared gets the meaning that it usually has. */
final class Prefixes {
    /** What each open element declares, the innermost first. */
    private final Deque<Map<String, String>> scopes =
            new ArrayDeque<>(List.of(Map.of("xml", Namespace.XML_NAMESPACE.getURI())));

    private final List<String> problems;

    Prefixes(List<String> problems) {
        this.problems = problems;
    }

    void enter(Attributes attributes) {
        Map<String, String> scope = new HashMap<>();
        for (Attribute attribute : attributes) {
            String name = attribute.getKey();
            if (name.equals("xmlns")) {
                scope.put("", attribute.getValue().strip());
            } else if (name.startsWith("xmlns:") && !attribute.getValue().isEmpty()) {
                scope.put(
                        name.substring("xmlns:".length()), attribute.getValue().strip());
            }
        }
        scopes.push(scope.isEmpty() ? Map.of() : scope);
    }

    void leave() {
        scopes.pop();
    }

    /** An element with this name; a name that XML does not know is called {@code unknown}. */
    Element element(String name) {
        String local = name.substring(name.indexOf(':') + 1);
        String prefix = name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
        return new Element(Verifier.checkElementName(local) == null ? local : "unknown", namespace(prefix));
    }

    Namespace namespace(String prefix) {
        Optional<String> declared = scopes.stream()
                .map(scope -> scope.get(prefix))
                .filter(Objects::nonNull)
                .findFirst();
        if (declared.isEmpty() && !prefix.isEmpty()) {
            String problem = "The prefix " + prefix + " is not declared";
            if (!problems.contains(problem) && problems.size() < 20) {
                problems.add(problem);
            }
        }
        return Namespaces.of(prefix, declared.orElseGet(() -> prefix.isEmpty() ? "" : Namespaces.usualUri(prefix)));
    }
}
