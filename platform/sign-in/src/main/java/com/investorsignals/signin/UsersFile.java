package com.investorsignals.signin;

import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The users file: who there is, as of now. A line that cannot be read is logged and skipped. */
@Singleton
public final class UsersFile {
    /** Of every dialect, those of Apache, PHP and Python among them; a cost beyond 16 takes seconds of a processor. */
    private static final Pattern BCRYPT = Pattern.compile("\\$2[abxy]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");

    private final Optional<Path> file;
    private volatile @Nullable FileTime readAt;
    private volatile Map<String, User> users = Map.of();

    @Inject
    UsersFile(SignInConfig config) {
        this(config.usersFile());
    }

    /** Without a file nobody can sign in. */
    UsersFile(Optional<Path> file) {
        this.file = file;
    }

    Optional<User> named(String name) {
        return Optional.ofNullable(present().get(name));
    }

    /** The present roles of whoever signed in before under this name; empty when there is nobody of that name now. */
    public Optional<Set<String>> rolesOf(String name) {
        return named(name).map(User::roles);
    }

    /** Another one for another password; tells nothing of either. Empty when there is nobody of that name now. */
    public Optional<String> fingerprint(String name) {
        return named(name).map(user -> Passwords.digest(user.name(), user.hash()));
    }

    Map<String, User> present() {
        if (file.isEmpty()) {
            return users;
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
        return users;
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
}
