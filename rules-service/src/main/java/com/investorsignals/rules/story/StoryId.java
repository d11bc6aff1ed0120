package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Category;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The id of a story and of its signal: UUIDv5 (RFC 9562) of company key, category and the article that opened it. */
final class StoryId {
    private static final UUID NAMESPACE = UUID.fromString("6f1c5f0e-5d0b-5a57-9d0c-7f4f6a1d2b3e");

    private StoryId() {}

    static UUID of(String companyKey, Category category, UUID openedBy) {
        String name = companyKey + "\n" + category.word() + "\n" + openedBy;
        ByteBuffer hash = ByteBuffer.wrap(sha1(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return sha1.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-1", e);
        }
    }
}
