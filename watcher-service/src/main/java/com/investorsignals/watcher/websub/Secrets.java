package com.investorsignals.watcher.websub;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Words that nobody guesses. */
final class Secrets {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Secrets() {}

    /** 256 random bits in 43 characters that need no escape in an address or a form. */
    static String next() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static boolean isShapedLikeOne(String word) {
        return SHAPE.matcher(word).matches();
    }
}
