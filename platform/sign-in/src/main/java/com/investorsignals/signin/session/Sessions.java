package com.investorsignals.signin.session;

import com.investorsignals.signin.SignInConfig;
import com.investorsignals.signin.SignInResult.SignedIn;
import com.investorsignals.signin.UsersFile;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins, finds and ends sessions. Nothing is stored of those that go on: whoever has the key can check a cookie. */
@Singleton
public final class Sessions {
    /** A browser gets another cookie no more often than this. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(10);

    private final EndedSessions ended;
    private final UsersFile users;
    private final SignInConfig config;
    private final Clock clock;
    private final Seal seal;

    @Inject
    Sessions(EndedSessions ended, UsersFile users, SignInConfig config, Clock clock) {
        this.ended = ended;
        this.users = users;
        this.config = config;
        this.clock = clock;
        this.seal = new Seal(config.sessionKey(), "session");
    }

    /**
     * A session that goes on, with the roles of now.
     *
     * @param renewal the cookie that lets it go on for longer, when it is time for one
     */
    record Present(Session session, Set<String> roles, Optional<String> renewal) {}

    /** Of whoever has just given the right password. */
    Session begin(SignedIn who) {
        return new Session(UUID.randomUUID(), who.name(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** What the browser is to send along from now on. */
    String cookie(Session session) {
        String sealed = SessionCookie.sealed(session, fingerprint(session).orElse(""));
        return new SessionCookie(session, seal.of(sealed, until(session))).value();
    }

    /** Here at once, and a moment later wherever this site is served. */
    void end(Session session) {
        ended.end(session.id(), session.since().plus(config.sessionLongest()));
    }

    /** Empty when it is none of ours, over, ended, or of somebody whose password is another by now. */
    Optional<Present> present(@Nullable String cookie) {
        return SessionCookie.parse(cookie)
                .filter(this::isGenuine)
                .filter(found -> !ended.contains(found.session().id()))
                .flatMap(found -> users.rolesOf(found.session().name())
                        .map(roles -> new Present(found.session(), roles, renewal(found))));
    }

    /** The session by which this person is known; empty for programs and for nobody. */
    public static Optional<Session> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(SessionRequest.SESSION));
    }

    private boolean isGenuine(SessionCookie found) {
        return fingerprint(found.session())
                .filter(fingerprint ->
                        seal.holds(found.seal(), SessionCookie.sealed(found.session(), fingerprint), clock.instant()))
                .isPresent();
    }

    private Optional<String> renewal(SessionCookie found) {
        boolean due = Seal.expiry(found.seal()).plus(RENEWED_AFTER).isBefore(until(found.session()));
        return due ? Optional.of(cookie(found.session())) : Optional.empty();
    }

    private Optional<String> fingerprint(Session session) {
        return users.fingerprint(session.name());
    }

    /** Until the person was idle for too long, or signed in for too long. */
    private Instant until(Session session) {
        Instant idle = clock.instant().plus(config.sessionIdle());
        Instant longest = session.since().plus(config.sessionLongest());
        return idle.isBefore(longest) ? idle : longest;
    }
}
