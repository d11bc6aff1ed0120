package com.investorsignals.watcher.parse;

import java.util.Arrays;
import java.util.Locale;
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
                                .filter(FeedElement::isAlternate)
                                .map(link -> link.getAttributeValue("href")))
                .filter(link -> !link.isBlank())
                .findFirst();
    }

    /** The links, of whatever namespace, that have this relation to the feed. */
    Stream<Element> linked(String relation) {
        return named("link")
                .filter(link -> link.getAttribute("href") != null)
                .filter(link -> relations(link).anyMatch(relation::equals));
    }

    private static Stream<String> relations(Element link) {
        return Arrays.stream(link.getAttributeValue("rel", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .split("\\s+"));
    }

    private static boolean isAlternate(Element link) {
        String rel = link.getAttributeValue("rel", "");
        return rel.isBlank() || rel.equals("alternate");
    }

    private Stream<Element> named(String name) {
        return channel.getChildren().stream().filter(child -> child.getName().equals(name));
    }
}
