package com.investorsignals.stack;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** The admin of a local stack: the password is made once, kept in the data folder, and readable by its owner alone. */
public record SignIn(String name, String password) {
    private static final String ADMIN = "admin";
    /** Of bcrypt: some tenth of a second. */
    private static final int COST = 10;

    static SignIn createOrRead(StackSettings settings) throws IOException {
        if (!Files.exists(settings.usersFile())) {
            String password = PrivateFile.secret(settings.passwordFile(), 15);
            String hash = BCrypt.withDefaults().hashToString(COST, password.toCharArray());
            PrivateFile.write(settings.usersFile(), ADMIN + ":" + hash + ":admin\n");
        }
        return read(settings);
    }

    static SignIn read(StackSettings settings) throws IOException {
        if (!Files.exists(settings.passwordFile())) {
            throw new StackException("There is no password yet; ./signals up makes it at its first start.");
        }
        return new SignIn(ADMIN, Files.readString(settings.passwordFile()).strip());
    }

    /** Whether the services let this admin in, which a users file that the person has set need not do. */
    boolean isKnown(StackSettings settings) throws IOException {
        Optional<String> file = settings.variable("SIGNALS_USERS_FILE");
        if (file.isEmpty()) {
            return true;
        }
        if (!Files.isReadable(Path.of(file.get()))) {
            throw new StackException("SIGNALS_USERS_FILE is " + file.get() + ", which cannot be read.");
        }
        try (Stream<String> lines = Files.lines(Path.of(file.get()))) {
            return lines.map(line -> line.strip().split(":", -1)).anyMatch(this::isThisAdmin);
        }
    }

    private boolean isThisAdmin(String[] line) {
        return line.length == 3
                && line[0].equals(name)
                && line[2].equals(ADMIN)
                && BCrypt.verifyer().verify(password.toCharArray(), line[1]).verified;
    }

    /** The value of the Authorization header. */
    public String basic() {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "SignIn[" + name + "]";
    }
}
