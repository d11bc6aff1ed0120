package com.investorsignals.watcher.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes by which contents are compared. */
public final class Sha256 {

    private Sha256() {}

    static String of(String... parts) {
        return of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        return of(ByteBuffer.wrap(bytes));
    }

    /** Of one behind the other. In hexadecimal, cut to 128 bits: enough to tell contents apart. */
    public static String of(ByteBuffer... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ByteBuffer part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
