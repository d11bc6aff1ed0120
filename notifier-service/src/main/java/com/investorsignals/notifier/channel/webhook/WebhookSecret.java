package com.investorsignals.notifier.channel.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What a subscriber checks our signature with, in the form of Standard Webhooks. Whoever has it can speak as we do. */
public record WebhookSecret(String value) {
    private static final int BYTES = 32;

    public static WebhookSecret generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new WebhookSecret("whsec_" + Base64.getEncoder().encodeToString(random));
    }

    @Override
    public String toString() {
        return "whsec_…";
    }
}
