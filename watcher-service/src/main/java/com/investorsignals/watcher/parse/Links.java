package com.investorsignals.watcher.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Makes a feed's links absolute: against the feed's own address, or where that is not known against its site's. */
final class Links {
    private final Optional<URI> base;

    Links(@Nullable URI address, @Nullable String site) {
        this.base = Stream.concat(Stream.ofNullable(address), uri(site).stream())
                .filter(URI::isAbsolute)
                .findFirst();
    }

    private Links(Optional<URI> base) {
        this.base = base;
    }

    /** The links in an element, whose {@code xml:base} and those around it say what they are relative to. */
    Links within(@Nullable Element element) {
        if (element == null) {
            return this;
        }
        Links around = within(element.getParentElement());
        String stated = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        Optional<URI> inner = uri(around.absolute(stated)).filter(URI::isAbsolute);
        return inner.isPresent() ? new Links(inner) : around;
    }

    /** The link itself where there is nothing to resolve it against. */
    @Nullable String absolute(@Nullable String link) {
        String clean = Text.clean(link);
        if (clean == null || clean.matches("(?i)[a-z][a-z0-9+.-]*:.*") || base.isEmpty()) {
            return clean;
        }
        return uri(clean)
                .map(relative -> base.get().resolve(relative).toString())
                .orElse(clean);
    }

    private static Optional<URI> uri(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new URI(text.strip().replace(" ", "%20")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
