package com.investorsignals.console;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Links that open one read-only page to whoever holds them, without an account. */
@Singleton
public class SignedLinks {
    private final ConsoleConfig config;
    private final Seal seal;

    SignedLinks(ConsoleConfig config) {
        this.config = config;
        this.seal = new Seal(config.linkKey(), "link");
    }

    /** The {@code k} that opens {@code path}. */
    public String key(String path, Instant now) {
        return seal.of(path, now.plus(config.linkLife()));
    }

    public boolean opens(@Nullable String key, String path, Instant now) {
        return key != null && seal.holds(key, path, now);
    }
}
