package com.investorsignals.watcher.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Makes a feed's links absolute: against where it was read, or where that is not known what it calls itself or its site. */
final class Links {
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}\\[\\]]|%(?![0-9a-fA-F]{2})");

    private final Optional<URI> base;

    Links(@Nullable URI address, Stream<String> self, @Nullable String site) {
        this.base = Stream.of(Stream.ofNullable(address), self.flatMap(link -> uri(link).stream()), uri(site).stream())
                .flatMap(kind -> kind)
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
        String clean = Text.seen(link);
        if (clean == null || clean.matches("(?i)[a-z][a-z0-9+.-]*:.*") || base.isEmpty()) {
            return clean;
        }
        return uri(clean)
                .map(relative -> resolve(base.get(), relative).toString())
                .orElse(clean);
    }

    /** Of a query alone and of a host without a path the JDK has not heard what RFC 3986 5.2 says. */
    private static URI resolve(URI base, URI relative) {
        if (base.isOpaque()) {
            return relative;
        }
        String path = base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        boolean isQuery =
                relative.getRawAuthority() == null && relative.getRawPath().isEmpty();
        String query =
                isQuery && relative.getRawQuery() == null && base.getRawQuery() != null ? "?" + base.getRawQuery() : "";
        String place = base.getScheme() + ":" + (base.getRawAuthority() == null ? "" : "//" + base.getRawAuthority());
        return isQuery
                ? URI.create(place + path + query + relative)
                : URI.create(place + path).resolve(relative);
    }

    private static Optional<URI> uri(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new URI(ILLEGAL.matcher(text.strip())
                            .replaceAll(c -> "%%%02X".formatted((int) c.group().charAt(0)))));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
