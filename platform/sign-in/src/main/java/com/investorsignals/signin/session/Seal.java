package com.investorsignals.signin.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Vouches for a text until an instant: {@code expiry.mac}, an HMAC-SHA-256 (RFC 2104) over purpose, text and expiry.
 * Nothing is stored: whoever has the key can check it.
 */
public final class Seal {
    private static final int RADIX = 36;

    private final SecretKeySpec key;
    private final String purpose;

    /** Seals of one purpose are worth nothing for another, though the key be the same. */
    public Seal(String key, String purpose) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.purpose = purpose;
    }

    /** Made of letters, digits, {@code .}, {@code -} and {@code _}, so that it fits into a link as it is. */
    public String of(String text, Instant expiry) {
        String until = Long.toString(expiry.getEpochSecond(), RADIX);
        return until + "." + mac(text, until);
    }

    /** Whether this seal was made for this text and has not expired. */
    public boolean holds(String seal, String text, Instant now) {
        int dot = seal.indexOf('.');
        if (dot < 1) {
            return false;
        }
        String until = seal.substring(0, dot);
        return MessageDigest.isEqual(bytes(seal.substring(dot + 1)), bytes(mac(text, until)))
                && now.isBefore(expiry(seal));
    }

    /** Until when a seal is good, if it was made here; the distant past for what is none. */
    public static Instant expiry(String seal) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seal.substring(0, Math.max(0, seal.indexOf('.'))), RADIX));
        } catch (NumberFormatException | DateTimeException e) {
            return Instant.MIN;
        }
    }

    private String mac(String text, String until) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(bytes(purpose + "\n" + until + "\n" + text));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
