package com.investorsignals.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** What nobody but its owner may read: a secret that is made once, and the folder that mails and logs lie in. */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /** The file's secret, {@code bytes} of chance if there is none yet. */
    static String secret(Path file, int bytes) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[bytes];
            new SecureRandom().nextBytes(random);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        }
        return Files.readString(file).strip();
    }

    static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (hasPermissions(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_FILE));
        }
        Files.writeString(file, text);
    }

    /** Makes the folder, or shuts one that stood open. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (hasPermissions(folder)) {
            Files.setPosixFilePermissions(folder, OWNERS_FOLDER);
        }
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
