package com.investorsignals.console;

import com.investorsignals.signin.SignInConfig;
import com.investorsignals.signin.session.Seal;
import com.investorsignals.signin.session.Sessions;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a form was filled in on a page of ours by whoever sends it. A token is bound to its user's session and checked by
 * any replica of any service; no cookie is needed for it, which a stranger's page could send along.
 */
@Singleton
class FormTokens {
    static final String FIELD = "form-token";
    static final String HEADER = "X-Form-Token";

    private final ConsoleConfig config;
    private final Seal seal;
    private final Clock clock;

    FormTokens(ConsoleConfig config, SignInConfig signIn, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.seal = new Seal(signIn.sessionKey(), "form");
    }

    String of(SecurityIdentity user) {
        return seal.of(holder(user), clock.instant().plus(config.formLife()));
    }

    boolean isGood(@Nullable String token, SecurityIdentity user) {
        return token != null && seal.holds(token, holder(user), clock.instant());
    }

    /** A person's session, so that a form is worth nothing once they have signed out. */
    private static String holder(SecurityIdentity user) {
        String name = user.getPrincipal().getName();
        return Sessions.of(user).map(session -> session.id() + " " + name).orElse(name);
    }
}
