package com.investorsignals.console;

import com.investorsignals.signin.session.Seal;
import jakarta.inject.Singleton;
import java.net.URI;
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

    /** The public address of {@code path}, opened by its {@code k} until the configured life is over. */
    public URI to(String path, Instant now) {
        return publicUrl(path + "?k=" + key(path, now));
    }

    /** An address of ours as readers outside reach it. */
    public URI publicUrl(String path) {
        String base = config.publicUrl().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** The {@code k} that opens {@code path}. */
    public String key(String path, Instant now) {
        return seal.of(path, now.plus(config.linkLife()));
    }

    /** The {@code k} that opens {@code path} for as long as this one opens what it was made for. */
    public String keyLike(String key, String path) {
        return seal.of(path, Seal.expiry(key));
    }

    public boolean opens(@Nullable String key, String path, Instant now) {
        return key != null && seal.holds(key, path, now);
    }
}
