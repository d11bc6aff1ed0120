package com.investorsignals.watcher.fetch;

/** The name under which we ask. */
public final class UserAgent {
    /** By which a site's robots.txt names us (RFC 9309 2.2.1). */
    public static final String TOKEN = "InvestorSignals";

    private UserAgent() {}

    public static String of(FetchConfig config) {
        return TOKEN + "/1.0 (+" + config.contact() + ")";
    }
}
