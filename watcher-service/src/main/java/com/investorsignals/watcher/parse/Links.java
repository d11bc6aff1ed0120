package com.investorsignals.watcher.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a feed's links absolute: against the feed's own address, or where that is not known against its site's. */
final class Links {
    private final Optional<URI> base;

    Links(@Nullable URI address, @Nullable String site) {
        this.base = Stream.concat(Stream.ofNullable(address), uri(site).stream())
                .filter(URI::isAbsolute)
                .findFirst();
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
