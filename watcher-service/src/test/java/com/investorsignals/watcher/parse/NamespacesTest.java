package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamespacesTest {

    @ParameterizedTest
    @CsvSource({
        "dc, http://purl.org/dc/elements/1.1/, dc",
        "mine, http://purl.org/dc/elements/1.1/, dc",
        "'', http://www.w3.org/2005/Atom, ''",
        "a, http://www.w3.org/2005/Atom, atom",
        "x, urn:mine, other",
        "'', urn:mine, ''",
        "xml, http://www.w3.org/XML/1998/namespace, xml"
    })
    void haveOnePrefixEach(String prefix, String uri, String usual) {
        assertThat(Namespaces.of(prefix, uri).getPrefix()).isEqualTo(usual);
    }

    /** Well-formed, and not. */
    @ParameterizedTest
    @ValueSource(strings = {"</rss>", ""})
    void areNotMadeUpByStrangers(String end) {
        String xml = "<rss xmlns='urn:mine1' xmlns:a='urn:mine2'><a:title a:b='1' xml:lang='en'/>"
                + "<c:d xmlns:c='urn:mine3' xmlns:e='urn:mine4' e:f='2'/><title xmlns='urn:mine5'/>" + end;

        Element root =
                new FeedParser(1).document(xml, new ArrayList<>()).orElseThrow().getRootElement();

        List<Namespace> seen = new ArrayList<>(List.of(root.getNamespace()));
        for (Element element : root.getDescendants(Filters.element())) {
            seen.add(element.getNamespace());
            element.getAttributes().stream().map(Attribute::getNamespace).forEach(seen::add);
        }
        assertThat(seen)
                .extracting(Namespace::getURI)
                .containsOnly("urn:other:default", "urn:other:prefixed", Namespace.XML_NAMESPACE.getURI());
    }
}
