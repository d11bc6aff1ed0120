package com.investorsignals.outbound;

import java.util.regex.Pattern;

/** The scheme that some sites and readers give to the addresses of feeds: before the real one, or in its place. */
public final class FeedScheme {
    private static final Pattern BEFORE = Pattern.compile("^feed:(?://)?(?=https?:)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTEAD = Pattern.compile("^feed:/*(?=[^/])", Pattern.CASE_INSENSITIVE);
    /** Of an address behind {@code feed://} some software takes the colon out. */
    private static final Pattern COLONLESS = Pattern.compile("^feed://(https?)//", Pattern.CASE_INSENSITIVE);

    private FeedScheme() {}

    public static String removed(String address) {
        String text = COLONLESS.matcher(address.strip()).replaceFirst("$1://");
        return INSTEAD.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("http://");
    }
}
