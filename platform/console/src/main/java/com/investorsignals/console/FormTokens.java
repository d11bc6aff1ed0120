package com.investorsignals.console;

import com.investorsignals.signin.Seal;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a form was filled in on a page of ours by whoever sends it. A token is bound to its user and checked by
 * any replica of any service; no cookie is needed for it, which a stranger's page could send along.
 */
@Singleton
class FormTokens {
    static final String FIELD = "form-token";
    static final String HEADER = "X-Form-Token";

    private final ConsoleConfig config;
    private final Seal seal;
    private final Clock clock;

    FormTokens(ConsoleConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.seal = new Seal(config.sessionKey(), "form");
    }

    String of(String user) {
        return seal.of(user, clock.instant().plus(config.formLife()));
    }

    boolean isGood(@Nullable String token, String user) {
        return token != null && seal.holds(token, user, clock.instant());
    }
}
