package com.investorsignals.signin;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks passwords. bcrypt is slow on purpose, so that one found right is remembered for a while; and a name that nobody
 * has takes as long as one that somebody has, by which nobody finds out which names there are.
 */
@Singleton
final class Passwords {
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2B;
    /** The end of a hash that is nobody's: 22 characters of salt, 31 of what no password is known for. */
    private static final String NOBODYS = "abcdefghijklmnopqrstuu" + "a".repeat(31);

    private static final int USUAL_COST = 10;

    private final UsersFile users;
    private final Duration remember;
    private final Clock clock;
    private final Map<String, Instant> checked = new ConcurrentHashMap<>();

    @Inject
    Passwords(UsersFile users, SignInConfig config, Clock clock) {
        this(users, config.remember(), clock);
    }

    Passwords(UsersFile users, Duration remember, Clock clock) {
        this.users = users;
        this.remember = remember;
        this.clock = clock;
    }

    /** Whose they are, if that was found out lately. Quick. */
    Optional<User> remembered(String name, char[] password) {
        return users.named(name).filter(user -> {
            Instant until = checked.get(fingerprint(user, password));
            return until != null && until.isAfter(clock.instant());
        });
    }

    /** Whose they are; empty when they are nobody's. Slow. */
    Optional<User> check(String name, char[] password) {
        Optional<User> user = users.named(name);
        boolean right = isOf(password, user.map(User::hash).orElseGet(this::nobodys));
        if (!right || user.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        checked.values().removeIf(until -> until.isBefore(now));
        checked.put(fingerprint(user.get(), password), now.plus(remember));
        return user;
    }

    /** As every other bcrypt, of a password only the first 72 bytes count. */
    private static boolean isOf(char[] password, String hash) {
        char[] given = password.length == 0 ? new char[1] : password;
        boolean right = BCrypt.verifyer(VERSION, LongPasswordStrategies.truncate(VERSION))
                .verify(given, hash)
                .verified;
        return right && password.length > 0;
    }

    /** As costly as the costliest of those that are somebody's. */
    private String nobodys() {
        int cost = users.present().values().stream()
                .mapToInt(user -> Integer.parseInt(user.hash().substring(4, 6)))
                .max()
                .orElse(USUAL_COST);
        return "$2b$%02d$%s".formatted(cost, NOBODYS);
    }

    private static String fingerprint(User user, char[] password) {
        return digest(user.name(), user.hash(), new String(password));
    }

    /** Tells one set of texts from another, and nothing of what they are. */
    static String digest(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
