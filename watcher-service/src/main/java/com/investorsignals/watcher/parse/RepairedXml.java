package com.investorsignals.watcher.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Makes a document of what jsoup finds in text that is not well-formed: unclosed and stray tags, a cut-off end. */
final class RepairedXml implements NodeVisitor {
    private static final int MAX_DEPTH = 100;

    private final Deque<Element> open = new ArrayDeque<>();
    private final Prefixes prefixes;
    private final Document document = new Document();
    private int beyondDepth;

    private RepairedXml(List<String> problems) {
        this.prefixes = new Prefixes(problems);
    }

    static Optional<Document> read(String text, List<String> problems) {
        RepairedXml repair = new RepairedXml(problems);
        NodeTraversor.traverse(repair, Parser.xmlParser().parseInput(text, ""));
        if (!repair.document.hasRootElement()) {
            return Optional.empty();
        }
        problems.add("The XML is not well-formed and was repaired");
        if (repair.beyondDepth > 0) {
            problems.add("Elements deeper than " + MAX_DEPTH + " levels were left out");
        }
        return Optional.of(repair.document);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof org.jsoup.nodes.Element element && depth > 0) {
            open(element);
        } else if (node instanceof TextNode text && !open.isEmpty() && beyondDepth == 0) {
            StringBuilder legal = new StringBuilder();
            text.getWholeText().codePoints().filter(XmlText::isLegal).forEach(legal::appendCodePoint);
            open.element().addContent(legal.toString());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof org.jsoup.nodes.Element) || depth == 0) {
            return;
        }
        if (beyondDepth > 0) {
            beyondDepth--;
        } else if (!open.isEmpty()) {
            open.pop();
            prefixes.leave();
        }
    }

    private void open(org.jsoup.nodes.Element source) {
        boolean secondRoot = open.isEmpty() && document.hasRootElement();
        if (beyondDepth > 0 || open.size() >= MAX_DEPTH || secondRoot) {
            beyondDepth++;
            return;
        }
        prefixes.enter(source.attributes());
        Element element = prefixes.element(source.tagName());
        for (Attribute attribute : source.attributes()) {
            copy(attribute, element);
        }
        if (open.isEmpty()) {
            document.setRootElement(element);
        } else {
            open.element().addContent(element);
        }
        open.push(element);
    }

    private void copy(Attribute attribute, Element element) {
        String name = attribute.getKey();
        String local = name.substring(name.indexOf(':') + 1);
        if (name.startsWith("xmlns") || Verifier.checkAttributeName(local) != null) {
            return;
        }
        Namespace namespace =
                name.contains(":") ? prefixes.namespace(name.substring(0, name.indexOf(':'))) : Namespace.NO_NAMESPACE;
        String value = attribute.getValue();
        // An attribute without a prefix is in no namespace, and never collides with its element's.
        boolean collides = !namespace.equals(Namespace.NO_NAMESPACE)
                && Verifier.checkNamespaceCollision(namespace, element) != null;
        if (Verifier.checkCharacterData(value) == null && !collides) {
            element.setAttribute(local, value, namespace);
        }
    }
}
