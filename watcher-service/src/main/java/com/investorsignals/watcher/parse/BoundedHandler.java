package com.investorsignals.watcher.parse;

import java.nio.CharBuffer;
import org.jdom2.Namespace;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Builds what is within bounds, in the namespaces that we know; comments and instructions are nothing to read. */
final class BoundedHandler extends SAXHandler {
    private final DocumentBounds bounds;

    BoundedHandler(DocumentBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (bounds.enter(localName)) {
            Namespace namespace = Namespaces.of(prefix(name), uri);
            super.startElement(namespace.getURI(), localName, qualified(namespace, localName), known(attributes));
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        if (bounds.leave()) {
            super.endElement(uri, localName, name);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (bounds.isBuilding()) {
            super.characters(text, start, bounds.readable(CharBuffer.wrap(text, start, length)));
        }
    }

    /** Rome tells kinds of RDF by what the root declares; apart from that, each element knows its own namespace. */
    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        Namespace namespace = Namespaces.of(prefix, uri);
        if (bounds.isBeforeRoot() && !Namespaces.isOther(namespace)) {
            super.startPrefixMapping(namespace.getPrefix(), namespace.getURI());
        }
    }

    /** A section is text like any other, and one with the text around it. */
    @Override
    public void startCDATA() {}

    @Override
    public void endCDATA() {}

    @Override
    public void comment(char[] text, int start, int length) {}

    @Override
    public void processingInstruction(String target, String data) {}

    private Attributes known(Attributes attributes) {
        AttributesImpl known = new AttributesImpl();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            Namespace namespace = Namespaces.of(prefix(name), attributes.getURI(i));
            if (!name.startsWith("xmlns") && !Namespaces.isOther(namespace) && bounds.isAttributeWithin()) {
                String local = attributes.getLocalName(i);
                known.addAttribute(
                        namespace.getURI(),
                        local,
                        qualified(namespace, local),
                        "CDATA",
                        bounds.readableOf(attributes.getValue(i)));
            }
        }
        return known;
    }

    private static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    private static String qualified(Namespace namespace, String localName) {
        return namespace.getPrefix().isEmpty() ? localName : namespace.getPrefix() + ":" + localName;
    }
}
