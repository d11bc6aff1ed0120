package com.investorsignals.watcher.parse;

import com.investorsignals.watcher.parse.ParsedEntry.Source;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
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

    Optional<String> originalLink() {
        return children("origLink")
                .map(Element::getTextTrim)
                .filter(link -> !link.isEmpty())
                .findFirst();
    }

    Optional<String> title() {
        return first("title");
    }

    Optional<String> author() {
        return Optional.ofNullable(Authors.of(element));
    }

    Stream<String> publishedDates() {
        return dates("pubDate", "published", "issued", "date", "created");
    }

    /** Dublin Core's date is the latest that its entry has; who gives no other was updated then. */
    Stream<String> updatedDates() {
        return dates("updated", "modified", "lastBuildDate", "date");
    }

    Optional<String> language() {
        return Optional.ofNullable(element.getAttributeValue("lang", Namespace.XML_NAMESPACE))
                .or(() -> first("language"))
                .filter(language -> !language.isBlank());
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
