package com.investorsignals.signin.session;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import org.jspecify.annotations.Nullable;

/** A browser's cookie, of which it is to be found out whose it is. */
final class SessionRequest extends BaseAuthenticationRequest {
    /** The identity's attribute that holds its session. */
    static final String SESSION = "session";
    /** The one that holds the cookie by which it goes on, when it is time for one. */
    static final String RENEWAL = "session-renewal";

    private final @Nullable String cookie;

    SessionRequest(@Nullable String cookie) {
        this.cookie = cookie;
    }

    @Nullable String cookie() {
        return cookie;
    }
}
