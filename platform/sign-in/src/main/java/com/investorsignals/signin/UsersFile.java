package com.investorsignals.signin;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The users file: who there is, with a bcrypt hash each. A line that cannot be read is logged and skipped. */
@Singleton
final class UsersFile {
    /** Of every dialect, those of Apache, PHP and Python among them; a cost beyond 16 takes seconds of a processor. */
    private static final Pattern BCRYPT = Pattern.compile("\\$2[abxy]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");

    private final Optional<Path> file;
    private final Duration remember;
    private final Clock clock;
    private final Map<String, Instant> checked = new ConcurrentHashMap<>();
    private volatile @Nullable FileTime readAt;
    private volatile Map<String, User> users = Map.of();

    @Inject
    UsersFile(SignInConfig config) {
        this(config.usersFile(), config.remember(), Clock.systemUTC());
    }

    /** Without a file nobody can sign in. */
    UsersFile(Optional<Path> file, Duration remember, Clock clock) {
        this.file = file;
        this.remember = remember;
        this.clock = clock;
    }

    /** The roles of whoever has this name and password; empty when there is nobody. Slow unless checked lately. */
    Optional<Set<String>> signIn(String name, char[] password) {
        reread();
        User user = users.get(name);
        if (user == null) {
            return Optional.empty();
        }
        String fingerprint = fingerprint(user, password);
        Instant now = clock.instant();
        Instant until = checked.get(fingerprint);
        if (until == null || until.isBefore(now)) {
            if (!isOf(password, user.hash())) {
                return Optional.empty();
            }
            checked.values().removeIf(expiry -> expiry.isBefore(now));
            checked.put(fingerprint, now.plus(remember));
        }
        return Optional.of(user.roles());
    }

    /** As every other bcrypt, of a password only the first 72 bytes count. */
    private static boolean isOf(char[] password, String hash) {
        if (password.length == 0) {
            return false;
        }
        BCrypt.Version version = BCrypt.Version.VERSION_2B;
        return BCrypt.verifyer(version, LongPasswordStrategies.truncate(version))
                .verify(password, hash)
                .verified;
    }

    /** The present roles of whoever signed in before under this name; empty when there is nobody of that name now. */
    Optional<Set<String>> rolesOf(String name) {
        reread();
        return Optional.ofNullable(users.get(name)).map(User::roles);
    }

    private void reread() {
        if (file.isEmpty()) {
            return;
        }
        try {
            FileTime modified = Files.getLastModifiedTime(file.get());
            if (!modified.equals(readAt)) {
                users = read(file.get());
                readAt = modified;
            }
        } catch (IOException e) {
            users = Map.of();
            readAt = null;
            Log.errorf("The users file %s cannot be read (%s): nobody can sign in", file.get(), e.toString());
        }
    }

    private static Map<String, User> read(Path file) throws IOException {
        Map<String, User> read = new HashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split(":", -1);
            Set<String> roles = parts.length == 3 ? Role.including(parts[2]) : Set.of();
            if (roles.isEmpty() || !BCRYPT.matcher(parts[1]).matches()) {
                Log.warnf(
                        "Line %d of the users file %s is skipped: it is not name:bcrypt:role with a hash of cost 4 to 16"
                                + " and the role subscriber, operator or admin",
                        number, file);
            } else {
                read.put(parts[0], new User(parts[0], parts[1], roles));
            }
        }
        return Map.copyOf(read);
    }

    private static String fingerprint(User user, char[] password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(user.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(new String(password).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record User(String name, String hash, Set<String> roles) {}
}
