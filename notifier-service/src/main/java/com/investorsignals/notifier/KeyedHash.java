package com.investorsignals.notifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether two texts are the same without keeping either: an HMAC-SHA-256 (RFC 2104). Addresses are few enough to be
 * tried one by one, so that a hash without a key would give them away.
 */
public final class KeyedHash {
    private final SecretKeySpec key;
    private final String purpose;

    /** Hashes of one purpose say nothing about those of another, though the key be the same. */
    public KeyedHash(String key, String purpose) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.purpose = purpose;
    }

    public String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
