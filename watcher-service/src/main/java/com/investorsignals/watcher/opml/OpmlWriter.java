package com.investorsignals.watcher.opml;

import com.investorsignals.watcher.feed.Feed;
import com.investorsignals.watcher.feed.FeedStatus;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes feeds as OPML 2.0: a feed stands in a folder for each of its tags, one within the other. */
final class OpmlWriter {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final Comparator<Feed> BY_FOLDER =
            Comparator.comparing((Feed feed) -> String.join("\0", feed.tags)).thenComparing(feed -> feed.url);

    private final XMLStreamWriter xml;
    private final List<String> open = new ArrayList<>();

    private OpmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(List<Feed> feeds, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            new OpmlWriter(xml).document(feeds.stream().sorted(BY_FOLDER).toList(), at);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private void document(List<Feed> feeds, Instant at) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("opml");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("signals", Outline.NAMESPACE);
        line();
        xml.writeStartElement("head");
        element("title", "Feeds of Investor Signals");
        element("dateCreated", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        xml.writeEndElement();
        line();
        xml.writeStartElement("body");
        for (Feed feed : feeds) {
            enter(feed.tags);
            feed(feed);
        }
        enter(List.of());
        line();
        xml.writeEndDocument();
    }

    /** Closes the folders that the next feed does not stand in, and opens those that it does. */
    private void enter(List<String> folders) throws XMLStreamException {
        int common = 0;
        while (common < Math.min(open.size(), folders.size())
                && open.get(common).equals(folders.get(common))) {
            common++;
        }
        while (open.size() > common) {
            open.removeLast();
            line();
            xml.writeEndElement();
        }
        for (String folder : folders.subList(common, folders.size())) {
            open.add(folder);
            line();
            xml.writeStartElement("outline");
            attribute("text", folder);
            attribute("title", folder);
        }
    }

    private void feed(Feed feed) throws XMLStreamException {
        line();
        xml.writeEmptyElement("outline");
        attribute("type", "rss");
        attribute("text", feed.title == null ? feed.url : feed.title);
        if (feed.title != null) {
            attribute("title", feed.title);
        }
        attribute("xmlUrl", feed.url);
        if (feed.pollInterval != null) {
            setting(Outline.POLL_INTERVAL, feed.pollInterval.toString());
        }
        if (feed.fullText) {
            setting(Outline.FULL_TEXT, "true");
        }
        if (feed.carriesOthers) {
            setting(Outline.CARRIES_OTHERS, "true");
        }
        if (feed.status == FeedStatus.PAUSED) {
            setting(Outline.STATUS, feed.status.word());
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void setting(String name, String value) throws XMLStreamException {
        xml.writeAttribute("signals", Outline.NAMESPACE, name, value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** Titles come from strangers, and XML has no way to write a control character. */
    private static String legal(String text) {
        return text.replaceAll("[^\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
