package com.investorsignals.notifier.channel.content;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The one place where the links of alerts are made. */
public final class Links {
    private Links() {}

    /** Empty where there is no such page. */
    static String orNone(@Nullable URI page) {
        return page == null ? "" : page.toString();
    }

    /** To an article; empty if its address, which is a feed's word, is none of the web. */
    public static String toSource(URI url) {
        @Nullable String scheme = url.getScheme();
        boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        return web && url.getHost() != null ? url.toASCIIString() : "";
    }
}
