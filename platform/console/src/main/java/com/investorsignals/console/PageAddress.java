package com.investorsignals.console;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of a page of ours and what it is narrowed to; what narrows nothing is left out. */
public final class PageAddress {
    private final StringBuilder address;
    private char next = '?';

    private PageAddress(String path) {
        this.address = new StringBuilder(path);
    }

    public static PageAddress of(String path) {
        return new PageAddress(path);
    }

    public PageAddress with(String name, @Nullable Object value) {
        String given = value == null ? "" : value.toString().strip();
        if (!given.isEmpty()) {
            address.append(next).append(name).append('=').append(URLEncoder.encode(given, StandardCharsets.UTF_8));
            next = '&';
        }
        return this;
    }

    public URI uri() {
        return URI.create(address.toString());
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
