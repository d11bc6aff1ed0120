package com.investorsignals.watcher.parse;

import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The languages that a document names, as tags (RFC 5646). */
final class Languages {
    private static final String TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    private Languages() {}

    /** Some write an underscore where a tag has a hyphen. */
    static Optional<String> first(Stream<String> stated) {
        return stated.map(language -> language.strip().replace('_', '-'))
                .filter(language -> language.matches(TAG))
                .findFirst();
    }

    /** What the element says of all that stands in it, and what is said around it. */
    static Stream<String> ofXml(Element element) {
        return Stream.iterate(element, around -> around != null, Element::getParentElement)
                .flatMap(around -> Stream.ofNullable(around.getAttributeValue("lang", Namespace.XML_NAMESPACE)));
    }
}
