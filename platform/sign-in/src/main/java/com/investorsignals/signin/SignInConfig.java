package com.investorsignals.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "signals.sign-in")
interface SignInConfig {
    /** Lines of {@code name:bcrypt:role}; without a file nobody can sign in. Read again when it changes. */
    Optional<Path> usersFile();

    /** How long a password that was found right is not checked again; bcrypt is slow on purpose. */
    @WithDefault("5m")
    Duration remember();
}
