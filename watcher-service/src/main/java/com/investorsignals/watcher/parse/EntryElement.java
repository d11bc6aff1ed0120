package com.investorsignals.watcher.parse;

import com.investorsignals.watcher.parse.ParsedEntry.Source;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Reads from an entry's XML what Rome drops or changes: raw dates, guid, source, the address before FeedBurner's. */
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

    Stream<String> publishedDates() {
        return texts("pubDate", "published", "issued", "date", "created", "pubdate");
    }

    Stream<String> updatedDates() {
        return texts("updated", "modified", "lastBuildDate");
    }

    Optional<String> language() {
        return Optional.ofNullable(element.getAttributeValue("lang", Namespace.XML_NAMESPACE))
                .or(() -> first("language"))
                .filter(language -> !language.isBlank());
    }

    /** What a media module says about the entry, for entries that carry no other text. */
    Stream<String> mediaDescriptions() {
        return Stream.concat(children("group").flatMap(group -> group.getChildren().stream()), children("description"))
                .filter(child -> child.getName().equals("description")
                        && child.getNamespaceURI().equals(FeedNames.MEDIA))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty());
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

    private Stream<Element> children(String name) {
        return element.getChildren().stream().filter(child -> child.getName().equals(name));
    }
}
