package com.investorsignals.watcher.parse;

import com.investorsignals.watcher.parse.ParsedEntry.Source;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Reads from an entry's XML what Rome drops or changes: raw dates, guid, source, authors, FeedBurner's original. */
final class EntryElement {
    private final Element element;

    EntryElement(Element element) {
        this.element = element;
    }

    @Nullable String guid() {
        return first("guid", "id")
                .or(() -> Optional.ofNullable(element.getAttributeValue("about", Namespace.getNamespace(FeedNames.RDF)))
                        .map(String::strip))
                .filter(guid -> !guid.isEmpty())
                .orElse(null);
    }

    /** Where it can be read: FeedBurner's original, the format's own link, or Atom's in another format. */
    Optional<String> link(Links links) {
        return Stream.concat(
                        children("origLink").map(Element::getTextTrim),
                        Stream.concat(links(true), links(false)).map(link -> address(link, links.within(link))))
                .filter(link -> !link.isEmpty())
                .findFirst();
    }

    /** Pages before what is said to be something else. */
    private Stream<Element> links(boolean ofTheFormat) {
        return children("link")
                .filter(link -> isOfTheFormat(link) == ofTheFormat)
                .filter(Relation::isAlternate)
                .sorted(Comparator.comparing(
                        link -> !link.getAttributeValue("type", "html").contains("html")));
    }

    private boolean isOfTheFormat(Element child) {
        return child.getNamespaceURI().equals(element.getNamespaceURI());
    }

    /** Its text, its href, or what stands behind it where it was closed too early. */
    private String address(Element link, Links links) {
        int behind = element.indexOf(link) + 1;
        String text = behind < element.getContentSize() && element.getContent(behind) instanceof Text next
                ? next.getTextTrim()
                : "";
        return Stream.of(
                        link.getTextTrim(),
                        link.getAttributeValue("href", "").strip(),
                        text.matches("(?i)https?://\\S+") ? text : "")
                .filter(address -> !address.isEmpty())
                .findFirst()
                .map(links::absolute)
                .orElse("");
    }

    /** A guid is an address unless it says that it is none; one that is relative has to say that it is one. */
    Optional<String> permalink() {
        Optional<Element> guid = children("guid").findFirst();
        String isPermalink =
                guid.map(it -> it.getAttributeValue("isPermaLink", "")).orElse("");
        return Optional.ofNullable(guid())
                .filter(_ -> !isPermalink.strip().equalsIgnoreCase("false"))
                .filter(address -> isPermalink.strip().equalsIgnoreCase("true") || address.matches("(?i)https?://.+"));
    }

    /** XHTML that stands in an item as it is. */
    Stream<String> xhtml() {
        return element.getChildren().stream()
                .filter(child -> child.getNamespaceURI().equals(FeedNames.XHTML))
                .filter(child ->
                        child.getName().equals("body") || child.getName().equals("div"))
                .map(child -> new XMLOutputter().outputString(child));
    }

    Optional<String> title() {
        return first("title");
    }

    /** Its own, else that of the feed that it was taken from (RFC 4287 4.2.1). */
    Optional<String> author() {
        return Stream.concat(Stream.of(element), children("source"))
                .flatMap(around -> Stream.ofNullable(Authors.of(around)))
                .findFirst();
    }

    Stream<String> publishedDates() {
        return dates("pubDate", "published", "issued", "date", "created");
    }

    /** Dublin Core's date is the latest that its entry has; who gives no other was updated then. */
    Stream<String> updatedDates() {
        return dates("updated", "modified", "lastBuildDate", "date");
    }

    /** What is said of the entry, else of its text. */
    Optional<String> language() {
        Stream<String> ofItself = Stream.ofNullable(element.getAttributeValue("lang", Namespace.XML_NAMESPACE));
        Stream<String> ofItsTexts = Stream.of("content", "encoded", "summary", "description", "title")
                .flatMap(this::children)
                .flatMap(text -> Stream.ofNullable(text.getAttributeValue("lang", Namespace.XML_NAMESPACE)));
        return Languages.first(
                Stream.of(ofItself, texts("language"), ofItsTexts).flatMap(kind -> kind));
    }

    /** What modules say about the entry, for entries that carry no other text. */
    Stream<String> moduleDescriptions() {
        Stream<Element> ofMedia = children("group")
                .flatMap(group -> group.getChildren().stream())
                .filter(child -> child.getName().equals("description"));
        return Stream.of(ofMedia, children("description"), children("summary"))
                .flatMap(kind -> kind)
                .filter(child -> !child.getNamespace().equals(element.getNamespace()))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty());
    }

    /** What links in the entry are relative to. */
    Links within(Links links) {
        return links.within(element);
    }

    @Nullable Source source() {
        return children("source").findFirst().map(EntryElement::source).orElse(null);
    }

    private static @Nullable Source source(Element source) {
        String title = source.getChildren().isEmpty()
                ? source.getTextTrim()
                : source.getChildTextTrim("title", source.getNamespace());
        String url = Stream.concat(
                        Stream.ofNullable(source.getAttributeValue("url")),
                        source.getChildren("link", source.getNamespace()).stream()
                                .filter(link -> !"self".equals(link.getAttributeValue("rel")))
                                .map(link -> link.getAttributeValue("href")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean empty = url == null && (title == null || title.isEmpty());
        return empty ? null : new Source(title, url);
    }

    private Optional<String> first(String... names) {
        return texts(names).findFirst();
    }

    private Stream<String> texts(String... names) {
        return Arrays.stream(names)
                .flatMap(this::children)
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty());
    }

    /** Who writes a date twice corrects the first. */
    private Stream<String> dates(String... names) {
        return Arrays.stream(names).flatMap(name -> texts(name).toList().reversed().stream());
    }

    private Stream<Element> children(String name) {
        return element.getChildren().stream().filter(child -> child.getName().equals(name));
    }
}
