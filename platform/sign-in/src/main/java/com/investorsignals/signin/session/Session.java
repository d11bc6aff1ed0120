package com.investorsignals.signin.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One person's stay, from sign-in to sign-out.
 *
 * @param since when the password was given
 */
public record Session(UUID id, String name, Instant since) {}
