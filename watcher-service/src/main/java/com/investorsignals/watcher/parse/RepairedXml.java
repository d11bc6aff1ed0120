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
    private static final int MAX_TAGS = 200_000;

    private final Deque<Element> open = new ArrayDeque<>();
    private final Document document = new Document();
    private final Prefixes prefixes;
    private final DocumentBounds bounds;

    private RepairedXml(DocumentBounds bounds, List<String> problems) {
        this.prefixes = new Prefixes(problems);
        this.bounds = bounds;
    }

    static Optional<Document> read(String text, DocumentBounds bounds, List<String> problems) {
        RepairedXml repair = new RepairedXml(bounds, problems);
        String read = Text.withoutTagsBeyond(MAX_TAGS, text);
        NodeTraversor.traverse(repair, Parser.xmlParser().parseInput(read, ""));
        if (!repair.document.hasRootElement()) {
            return Optional.empty();
        }
        problems.add("The XML is not well-formed and was repaired");
        bounds.report(problems);
        if (read.length() < text.length()) {
            problems.add("Only the first " + read.length() + " characters were read");
        }
        return Optional.of(repair.document);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof org.jsoup.nodes.Element element && depth > 0) {
            open(element);
        } else if (node instanceof TextNode text && !open.isEmpty() && bounds.isBuilding()) {
            String whole = text.getWholeText();
            StringBuilder legal = new StringBuilder();
            whole.substring(0, bounds.readable(whole))
                    .codePoints()
                    .filter(XmlText::isLegal)
                    .forEach(legal::appendCodePoint);
            open.element().addContent(legal.toString());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof org.jsoup.nodes.Element) || depth == 0) {
            return;
        }
        if (bounds.leave()) {
            open.pop();
            prefixes.leave();
        }
    }

    private void open(org.jsoup.nodes.Element source) {
        String name = source.tagName();
        if (!bounds.enter(name.substring(name.indexOf(':') + 1))) {
            return;
        }
        prefixes.enter(source.attributes());
        Element element = prefixes.element(name);
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
        int colon = name.indexOf(':');
        String local = name.substring(colon + 1);
        if (name.startsWith("xmlns") || Verifier.checkAttributeName(local) != null) {
            return;
        }
        // The default namespace is none of an attribute's, and an empty prefix is none at all.
        Namespace namespace = colon > 0 ? prefixes.namespace(name.substring(0, colon)) : Namespace.NO_NAMESPACE;
        String value = attribute.getValue();
        if (Verifier.checkCharacterData(value) == null
                && !Namespaces.isOther(namespace)
                && bounds.isAttributeWithin()) {
            element.setAttribute(local, bounds.readableOf(value), namespace);
        }
    }
}
