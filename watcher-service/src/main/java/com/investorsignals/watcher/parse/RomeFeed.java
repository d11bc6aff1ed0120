package com.investorsignals.watcher.parse;

import com.investorsignals.watcher.feed.HubLinks;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads a document with Rome and fills in from the XML what Rome leaves out. */
final class RomeFeed {
    private final SyndFeed feed;
    private final Element root;
    private final FeedElement element;
    private final @Nullable String link;
    private final Links links;

    private RomeFeed(SyndFeed feed, Element root, @Nullable URI address) {
        this.feed = feed;
        this.root = root;
        this.element = new FeedElement(root);
        this.link = element.link().orElse(feed.getLink());
        this.links = new Links(address, element.linked("self").map(self -> self.getAttributeValue("href")), link);
    }

    static Parsed read(Document document, @Nullable URI address, List<String> problems) {
        Optional<String> objection = FeedRoot.prepare(document, problems);
        if (objection.isPresent()) {
            return new Parsed.Unreadable(objection.get());
        }
        Element root = document.getRootElement();
        HiddenDates dates = HiddenDates.of(root);
        ChannelHints.settle(root, problems);
        try {
            SyndFeed feed = build(document, problems);
            dates.show();
            if (entryElements(root).size() != feed.getEntries().size()) {
                // Then we do not know whose dates are whose, and Rome does.
                feed = new SyndFeedInput(false, Locale.US).build(document);
            }
            return new RomeFeed(feed, root, address).parsed(problems);
        } catch (FeedException | RuntimeException e) {
            // Rome meets odd documents with any exception: out of bounds in bad Base64, for one.
            return new Parsed.Unreadable("It has the root element of a feed, but not its parts: " + e.getMessage());
        }
    }

    private static SyndFeed build(Document document, List<String> problems) throws FeedException {
        try {
            return new SyndFeedInput(false, Locale.US).build(document);
        } catch (FeedException | RuntimeException e) {
            problems.add("A part that cannot be read was passed over: " + e.getMessage());
            ChannelHints.giveUp(document.getRootElement());
            return new SyndFeedInput(false, Locale.US).build(document);
        }
    }

    private ParsedFeed parsed(List<String> problems) {
        List<Element> elements = entryElements(root);
        List<SyndEntry> rome = feed.getEntries();
        List<ParsedEntry> entries = new ArrayList<>();
        for (int i = 0; i < rome.size(); i++) {
            Element entry = elements.size() == rome.size() ? elements.get(i) : new Element("entry");
            entries.add(entry(rome.get(i), new EntryElement(entry)));
        }
        return new ParsedFeed(
                feed.getFeedType().replace('_', ' '),
                Text.clean(title(feed.getTitleEx(), element.title()).line()),
                links.absolute(link),
                element.language().orElse(null),
                StatedInterval.of(root),
                HubLinks.of(linked("hub"), linked("self")),
                entries,
                problems);
    }

    private List<String> linked(String relation) {
        return element.linked(relation)
                .map(link -> links.within(link).absolute(link.getAttributeValue("href")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Element> entryElements(Element root) {
        return Stream.concat(
                        root.getChildren().stream(),
                        root.getChildren().stream()
                                .filter(child -> child.getName().equals("channel"))
                                .flatMap(channel -> channel.getChildren().stream()))
                .filter(child ->
                        child.getName().equals("item") || child.getName().equals("entry"))
                .toList();
    }

    private ParsedEntry entry(SyndEntry entry, EntryElement element) {
        String guid = Text.clean(element.guid());
        return new ParsedEntry(
                guid,
                element.within(links).absolute(link(entry, element)),
                title(entry.getTitleEx(), element.title()),
                contents(entry, element),
                element.author()
                        .or(() -> Optional.ofNullable(Authors.name(entry.getAuthor())))
                        .or(this.element::author)
                        .orElse(null),
                element.language().orElse(null),
                date(element.publishedDates(), entry.getPublishedDate()),
                date(element.updatedDates(), entry.getUpdatedDate()),
                tags(entry),
                element.source());
    }

    private @Nullable String link(SyndEntry entry, EntryElement element) {
        return element.link(links)
                .or(element::permalink)
                .or(() -> Optional.ofNullable(element.guid() == null ? Text.clean(entry.getLink()) : null))
                .orElse(null);
    }

    private static Markup title(@Nullable SyndContent title, Optional<String> ofAModule) {
        return title == null || title.getValue() == null || title.getValue().isBlank()
                ? new Markup(ofAModule.orElse(""), true)
                : markup(title);
    }

    private static List<Markup> contents(SyndEntry entry, EntryElement element) {
        Stream<SyndContent> stated =
                Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
        List<Markup> contents = stated.filter(content ->
                        content.getValue() != null && !content.getValue().isBlank())
                .map(RomeFeed::markup)
                .toList();
        List<Markup> xhtml = element.xhtml().map(text -> new Markup(text, true)).toList();
        if (!contents.isEmpty() || !xhtml.isEmpty()) {
            return Stream.concat(contents.stream(), xhtml.stream()).toList();
        }
        return element.moduleDescriptions().map(text -> new Markup(text, false)).toList();
    }

    /** Only Atom says that a text is plain; RSS never says, and what it holds is mostly HTML. */
    private static Markup markup(SyndContent content) {
        boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
        return new Markup(content.getValue(), !plain);
    }

    private static @Nullable Instant date(Stream<String> stated, @Nullable Date rome) {
        return stated.map(FeedDates::parse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> rome == null ? null : FeedDates.meant(rome.toInstant()));
    }

    private static List<String> tags(SyndEntry entry) {
        return entry.getCategories().stream()
                .map(SyndCategory::getName)
                .map(Text::seen)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
