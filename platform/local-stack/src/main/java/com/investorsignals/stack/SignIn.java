package com.investorsignals.stack;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The admin of a local stack: the password is made once, kept in the data folder, and readable by its owner alone. */
public record SignIn(String name, String password) {
    private static final String ADMIN = "admin";

    static SignIn createOrRead(StackSettings settings) throws IOException {
        if (!Files.exists(settings.passwordFile())) {
            byte[] random = new byte[15];
            new SecureRandom().nextBytes(random);
            String password = Base64.getUrlEncoder().encodeToString(random);
            writePrivately(settings.usersFile(), ADMIN + ":" + BcryptUtil.bcryptHash(password) + ":admin\n");
            writePrivately(settings.passwordFile(), password + "\n");
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

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    @Override
    public String toString() {
        return "SignIn[" + name + "]";
    }
}
