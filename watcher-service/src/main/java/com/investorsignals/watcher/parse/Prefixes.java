package com.investorsignals.watcher.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;

/** The namespaces in force at a place in a document; a prefix that nobody declared gets the meaning that it usually has. */
final class Prefixes {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("atom", FeedNames.ATOM_1_0),
            Map.entry("content", FeedNames.CONTENT),
            Map.entry("creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"),
            Map.entry("dc", FeedNames.DUBLIN_CORE),
            Map.entry("dcterms", FeedNames.DUBLIN_CORE_TERMS),
            Map.entry("feedburner", FeedNames.FEEDBURNER),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("media", FeedNames.MEDIA),
            Map.entry("rdf", FeedNames.RDF),
            Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
            Map.entry("sy", FeedNames.SYNDICATION),
            Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
            Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
            Map.entry("xhtml", "http://www.w3.org/1999/xhtml"));

    private final Deque<Map<String, String>> scopes =
            new ArrayDeque<>(List.of(Map.of("xml", "http://www.w3.org/XML/1998/namespace")));
    private final List<String> problems;

    Prefixes(List<String> problems) {
        this.problems = problems;
    }

    void enter(Attributes attributes) {
        Map<String, String> scope = new HashMap<>(scopes.element());
        for (Attribute attribute : attributes) {
            String name = attribute.getKey();
            if (name.equals("xmlns")) {
                scope.put("", attribute.getValue().strip());
            } else if (name.startsWith("xmlns:") && !attribute.getValue().isEmpty()) {
                scope.put(
                        name.substring("xmlns:".length()), attribute.getValue().strip());
            }
        }
        scopes.push(scope);
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
        String uri = scopes.element().get(prefix);
        if (uri == null && prefix.isEmpty()) {
            return Namespace.NO_NAMESPACE;
        }
        if (uri == null) {
            String problem = "The prefix " + prefix + " is not declared";
            if (!problems.contains(problem) && problems.size() < 20) {
                problems.add(problem);
            }
            uri = USUAL.getOrDefault(prefix, "urn:undeclared:" + prefix);
        }
        boolean usable = Verifier.checkNamespacePrefix(prefix) == null && Verifier.checkNamespaceURI(uri) == null;
        return usable ? Namespace.getNamespace(prefix, uri) : Namespace.NO_NAMESPACE;
    }
}
