package com.investorsignals.watcher.parse;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdom2.Namespace;

/**
 * The namespaces that mean something to us, each under one prefix; all others are one. JDOM keeps every pair of prefix
 * and address that it ever saw until the process ends, so strangers must not make them up.
 */
final class Namespaces {
    private static final String OTHER = "urn:other";

    private static final Map<String, String> USUAL_PREFIXES = Map.ofEntries(
            Map.entry("atom", FeedNames.ATOM_1_0),
            Map.entry("atom03", FeedNames.ATOM_0_3),
            Map.entry("content", FeedNames.CONTENT),
            Map.entry("creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"),
            Map.entry("dc", FeedNames.DUBLIN_CORE),
            Map.entry("dcterms", FeedNames.DUBLIN_CORE_TERMS),
            Map.entry("feedburner", FeedNames.FEEDBURNER),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("media", FeedNames.MEDIA),
            Map.entry("rdf", FeedNames.RDF),
            Map.entry("rss", FeedNames.RSS_1_0),
            Map.entry("rss090", FeedNames.RSS_0_90),
            Map.entry("rss090my", FeedNames.RSS_0_90_MY),
            Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
            Map.entry("sy", FeedNames.SYNDICATION),
            Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
            Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
            Map.entry("xhtml", FeedNames.XHTML));

    private static final Map<String, Namespace> PREFIXED = known(entry -> entry.getKey());
    private static final Map<String, Namespace> DEFAULT = known(_ -> "");

    /** Apart from each other, as {@code <title>} and {@code <x:title>} are, even where we know neither. */
    private static final Namespace OTHER_PREFIXED = Namespace.getNamespace("other", OTHER + ":prefixed");

    private static final Namespace OTHER_DEFAULT = Namespace.getNamespace(OTHER + ":default");

    private Namespaces() {}

    /** What a prefix (empty for none) stands for where it is bound to this address. */
    static Namespace of(String prefix, String uri) {
        if (uri.isEmpty()) {
            return Namespace.NO_NAMESPACE;
        }
        if (uri.equals(Namespace.XML_NAMESPACE.getURI())) {
            return Namespace.XML_NAMESPACE;
        }
        return prefix.isEmpty() ? DEFAULT.getOrDefault(uri, OTHER_DEFAULT) : PREFIXED.getOrDefault(uri, OTHER_PREFIXED);
    }

    static boolean isOther(Namespace namespace) {
        return namespace.equals(OTHER_PREFIXED) || namespace.equals(OTHER_DEFAULT);
    }

    /** The address that everybody binds this prefix to; one of nobody's where there is none. */
    static String usualUri(String prefix) {
        return USUAL_PREFIXES.getOrDefault(prefix, OTHER);
    }

    private static Map<String, Namespace> known(Function<Map.Entry<String, String>, String> prefix) {
        return USUAL_PREFIXES.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getValue, entry -> Namespace.getNamespace(prefix.apply(entry), entry.getValue())));
    }
}
