package com.investorsignals.signin.session;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as a browser holds it, {@code name~id~since~seal}; to be believed when the seal holds.
 *
 * @param seal over {@link #sealed}
 */
record SessionCookie(Session session, String seal) {
    static final String NAME = "signals-session";

    private static final int RADIX = 36;
    private static final int PARTS = 4;

    /** Empty for whatever was never a cookie of ours. */
    static Optional<SessionCookie> parse(@Nullable String value) {
        String[] parts = value == null ? new String[0] : value.split("~", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            String name = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            Instant since = Instant.ofEpochSecond(Long.parseLong(parts[2], RADIX));
            return Optional.of(new SessionCookie(new Session(UUID.fromString(parts[1]), name, since), parts[3]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is sealed: with a new password the fingerprint is another one, and no seal of before holds. */
    static String sealed(Session session, String fingerprint) {
        return written(session) + "\n" + fingerprint;
    }

    String value() {
        return written(session) + "~" + seal;
    }

    private static String written(Session session) {
        String name = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(session.name().getBytes(StandardCharsets.UTF_8));
        return name + "~" + session.id() + "~" + Long.toString(session.since().getEpochSecond(), RADIX);
    }
}
