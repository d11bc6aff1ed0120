package com.investorsignals.stack;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;

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
