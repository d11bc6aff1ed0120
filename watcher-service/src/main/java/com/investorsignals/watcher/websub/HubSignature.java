package com.investorsignals.watcher.websub;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks the field X-Hub-Signature: {@code method=hexadecimal}, an HMAC of the body as it came (WebSub 7.1). */
final class HubSignature {
    private static final int LONGEST = 200;
    private static final Map<String, String> METHODS = Map.of(
            "sha1", "HmacSHA1",
            "sha256", "HmacSHA256",
            "sha384", "HmacSHA384",
            "sha512", "HmacSHA512");

    private HubSignature() {}

    static boolean isGood(@Nullable String field, byte[] body, String secret) {
        if (field == null || field.length() > LONGEST) {
            return false;
        }
        String[] parts = field.strip().split("=", 2);
        String method = METHODS.get(parts[0].toLowerCase(Locale.ROOT));
        return method != null
                && parts.length == 2
                && bytes(parts[1])
                        .filter(signature -> MessageDigest.isEqual(signature, hmac(method, body, secret)))
                        .isPresent();
    }

    private static Optional<byte[]> bytes(String hexadecimal) {
        try {
            return Optional.of(HexFormat.of().parseHex(hexadecimal.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(String method, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has these methods, which take any key", e);
        }
    }
}
