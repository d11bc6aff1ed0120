package com.investorsignals.watcher.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

/** Brings a document's root into a form that Rome knows: namespaces left out, versions that never were, a lone channel. */
final class FeedRoot {
    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");
    private static final Set<String> ATOM = Set.of(FeedNames.ATOM_1_0, FeedNames.ATOM_0_3);
    private static final Set<String> RDF_CHANNELS =
            Set.of(FeedNames.RSS_1_0, FeedNames.RSS_0_90, FeedNames.RSS_0_90_MY);

    private FeedRoot() {}

    /** The reason why this is no feed, or nothing when the document is ready for Rome. */
    static Optional<String> prepare(Document document, List<String> problems) {
        Element root = document.getRootElement();
        switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss" -> rss(root, problems);
            case "feed" -> atom(root, problems);
            case "rdf" -> rdf(root, problems);
            case "channel" -> {
                problems.add("The rss element around the channel is missing");
                document.setRootElement(
                        new Element("rss").setAttribute("version", "2.0").addContent(root.detach()));
                rss(document.getRootElement(), problems);
            }
            case "entry" -> {
                problems.add("It is a single entry without a feed around it");
                Namespace namespace = root.getNamespace();
                document.setRootElement(new Element("feed", namespace).addContent(root.detach()));
                atom(document.getRootElement(), problems);
            }
            case "html" -> {
                return Optional.of("It is an HTML page, not a feed");
            }
            default -> {
                return Optional.of("Its root element <" + root.getQualifiedName() + "> belongs to no feed format");
            }
        }
        withoutPrefixes(document.getRootElement());
        return Optional.empty();
    }

    /** HTML knows no prefixes. */
    private static void withoutPrefixes(Element root) {
        Namespace plain = Namespace.getNamespace(FeedNames.XHTML);
        for (Element element : List.copyOf(root.getContent(Filters.element()))) {
            if (isXhtml(element)) {
                Stream.concat(Stream.of(element), descendants(element)).forEach(part -> part.setNamespace(plain));
            } else {
                withoutPrefixes(element);
            }
        }
    }

    private static boolean isXhtml(Element element) {
        Element around = element.getParentElement();
        return element.getNamespaceURI().equals(FeedNames.XHTML)
                || (around != null && around.getAttributeValue("type", "").equals("xhtml"));
    }

    private static Stream<Element> descendants(Element element) {
        return StreamSupport.stream(element.getDescendants(Filters.element()).spliterator(), false).toList().stream();
    }

    private static void rss(Element root, List<String> problems) {
        move(root, root.getNamespace(), Namespace.NO_NAMESPACE);
        RssNames.settle(root, problems);
        Optional<Element> inner = root.getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .findFirst();
        inner.ifPresent(channel -> move(channel, channel.getNamespace(), Namespace.NO_NAMESPACE));
        root.setName("rss");
        String version = root.getAttributeValue("version", "").strip();
        if (!RSS_VERSIONS.contains(version)) {
            if (!version.startsWith("2.0")) {
                problems.add(version.isEmpty() ? "The RSS version is missing" : "There is no RSS version " + version);
            }
            root.setAttribute("version", "2.0");
        }
        Element channel = root.getChild("channel");
        if (channel == null) {
            problems.add("The channel element is missing");
            channel = new Element("channel");
            // All at once: taken out one by one, each would move up all that stand behind it.
            channel.addContent(root.removeContent());
            root.addContent(channel);
        }
        List<Element> strays = root.getChildren("item");
        if (!strays.isEmpty()) {
            channel.addContent(detached(strays));
        }
        NakedMarkup.escapeInRss(root, problems);
    }

    private static void atom(Element root, List<String> problems) {
        if (!ATOM.contains(root.getNamespaceURI())) {
            problems.add("The Atom namespace is missing");
            boolean old = root.getAttributeValue("version", "").startsWith("0.");
            move(root, root.getNamespace(), Namespace.getNamespace(old ? FeedNames.ATOM_0_3 : FeedNames.ATOM_1_0));
            root.setName("feed");
        }
        Base64Text.decode(root, problems);
        AtomLinks.settle(root, problems);
        if (root.getNamespaceURI().equals(FeedNames.ATOM_1_0)) {
            NakedMarkup.escapeInAtom(root, problems);
        }
    }

    private static void rdf(Element root, List<String> problems) {
        settleVersion090(root);
        Namespace rdf = Namespace.getNamespace("rdf", FeedNames.RDF);
        Optional<Element> channel = root.getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .findFirst();
        if (channel.isEmpty()) {
            problems.add("The channel element is missing");
            root.addContent(new Element("channel", rdfVersion(root)));
        } else if (!RDF_CHANNELS.contains(channel.get().getNamespaceURI())) {
            problems.add("The RSS 1.0 namespace is missing");
            move(root, channel.get().getNamespace(), Namespace.getNamespace(FeedNames.RSS_1_0));
        }
        if (!root.getNamespaceURI().equals(FeedNames.RDF)) {
            problems.add("The RDF namespace is missing");
            root.setNamespace(rdf);
        }
        NakedMarkup.escapeInRss(root, problems);
    }

    /** It has two addresses, of which Rome knows one. */
    private static void settleVersion090(Element root) {
        Namespace unknown = Namespace.getNamespace(FeedNames.RSS_0_90);
        if (root.getAdditionalNamespaces().contains(unknown)) {
            Namespace known = Namespace.getNamespace(FeedNames.RSS_0_90_MY);
            root.removeNamespaceDeclaration(unknown);
            root.addNamespaceDeclaration(known);
            move(root, unknown, known);
        }
    }

    /** The one that the root declares: Rome looks for a channel of that. */
    private static String rdfVersion(Element root) {
        return root.getAdditionalNamespaces().stream()
                .map(Namespace::getURI)
                .filter(RDF_CHANNELS::contains)
                .findFirst()
                .orElse(FeedNames.RSS_1_0);
    }

    private static void move(Element root, Namespace from, Namespace to) {
        if (from.equals(to)) {
            return;
        }
        List<Element> elements = new ArrayList<>();
        elements.add(root);
        root.getDescendants(Filters.element(from)).forEach(elements::add);
        for (Element element : elements) {
            if (element.getNamespace().equals(from)) {
                element.setNamespace(to);
            }
        }
    }

    private static List<Content> detached(List<? extends Content> contents) {
        List<Content> moved = new ArrayList<>(contents);
        moved.forEach(Content::detach);
        return moved;
    }
}
