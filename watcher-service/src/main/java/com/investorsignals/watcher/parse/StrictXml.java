package com.investorsignals.watcher.parse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Well-formed XML or nothing. The JDK's own reader, whatever else is on the class path, and no DTD at all. */
final class StrictXml {

    private StrictXml() {}

    static Optional<Document> read(Reader text, DocumentBounds bounds) {
        try {
            return Optional.of(new SAXBuilder(new JdkReader(), _ -> new BoundedHandler(bounds), null).build(text));
        } catch (JDOMException | IllegalArgumentException e) {
            // JDOM has rules of its own (a namespace must not begin with a blank) and breaks them with the latter.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A reader in memory failed", e);
        }
    }

    private static final class JdkReader implements XMLReaderJDOMFactory {
        private static final SAXParserFactory FACTORY = factory();

        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                synchronized (FACTORY) {
                    return FACTORY.newSAXParser().getXMLReader();
                }
            } catch (ParserConfigurationException | SAXException e) {
                throw new IllegalStateException("The JDK's XML reader does not know its own features", e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }

        private static SAXParserFactory factory() {
            try {
                SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
                factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
                return factory;
            } catch (ParserConfigurationException | SAXException e) {
                throw new IllegalStateException("The JDK's XML reader does not know its own features", e);
            }
        }
    }
}
