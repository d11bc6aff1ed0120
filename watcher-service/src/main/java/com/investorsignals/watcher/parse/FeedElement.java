package com.investorsignals.watcher.parse;

import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Reads from the feed's own XML what Rome drops or confuses: the title that a module gives, the link to the site. */
final class FeedElement {
    private final Element channel;

    FeedElement(Element root) {
        this.channel = root.getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .findFirst()
                .orElse(root);
    }

    Optional<String> title() {
        return named("title")
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Where people read it: RSS's link, or Atom's alternate; not the address of the feed itself. */
    Optional<String> link() {
        return Stream.concat(
                        named("link")
                                .filter(link -> link.getAttribute("href") == null)
                                .map(Element::getTextTrim),
                        named("link")
                                .filter(link -> link.getAttribute("href") != null)
                                .filter(Relation::isAlternate)
                                .map(link -> link.getAttributeValue("href")))
                .filter(link -> !link.isBlank())
                .findFirst();
    }

    /** What the format says, else what XML says, else what Dublin Core says. */
    Optional<String> language() {
        return Languages.first(Stream.of(
                        named("language")
                                .filter(child -> child.getNamespacePrefix().isEmpty())
                                .map(Element::getText),
                        Languages.ofXml(channel),
                        named("language").map(Element::getText))
                .flatMap(kind -> kind));
    }

    /** Who wrote all entries that name nobody. */
    Optional<String> author() {
        return Optional.ofNullable(Authors.of(channel));
    }

    /** The links, of whatever namespace, that have this relation to the feed. */
    Stream<Element> linked(String relation) {
        return named("link")
                .filter(link -> link.getAttribute("href") != null)
                .filter(link -> Relation.of(link).contains(relation));
    }

    private Stream<Element> named(String name) {
        return channel.getChildren().stream().filter(child -> child.getName().equals(name));
    }
}
