package com.investorsignals.signin.session;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed out, as all replicas are told on the topic {@code sign-outs}.
 *
 * @param until after which the session would have been over anyway
 */
@RegisterForReflection
record SessionEnded(@Nullable UUID session, @Nullable Instant until) {}
