package com.investorsignals.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Public because the validation of configuration can see no other interface. */
@ConfigMapping(prefix = "signals.sign-in")
public interface SignInConfig {
    /** Lines of {@code name:bcrypt:role}; without a file nobody can sign in. Read again when it changes. */
    Optional<Path> usersFile();

    /** How long a password that was found right is not checked again; bcrypt is slow on purpose. */
    @WithDefault("5m")
    Duration remember();

    /** Signs sessions and forms; all replicas of all services share it. */
    @Size(min = 16, message = "must have at least 16 characters") String sessionKey();

    /** After so long without a request a session is over. */
    @WithDefault("12h")
    Duration sessionIdle();

    /** After so long it is over, however busy. */
    @WithDefault("7d")
    Duration sessionLongest();

    /** Passwords checked at a time; whoever comes then waits for a moment. Each takes a processor. */
    @Min(1) @WithDefault("1")
    int checks();

    Throttle throttle();

    /** How wrong passwords slow down those that follow. */
    interface Throttle {
        /** Wrong passwords for one name from one place before there is a pause. */
        @Min(1) @WithDefault("5")
        int free();

        /** Wrong passwords for all names from one place. */
        @Min(1) @WithDefault("20")
        int freeOfSource();

        /** Wrong passwords for one name from everywhere. */
        @Min(1) @WithDefault("50")
        int freeOfName();

        /** The first pause; each further wrong password doubles it. */
        @WithDefault("1s")
        Duration first();

        @WithDefault("5m")
        Duration longest();

        /** After so long without another, wrong passwords are forgotten. */
        @WithDefault("30m")
        Duration forget();
    }
}
