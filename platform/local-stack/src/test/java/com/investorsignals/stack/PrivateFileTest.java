package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    @TempDir
    Path home;

    @BeforeEach
    void needsPermissions() {
        assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void isReadByItsOwnerAlone() throws IOException {
        Path file = home.resolve("key");

        String secret = PrivateFile.secret(file, 16);

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(PrivateFile.secret(file, 16)).isEqualTo(secret);
    }

    @Test
    void shutsAFolderThatStoodOpen() throws IOException {
        Path folder = Files.createDirectory(home.resolve("data"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        PrivateFile.folder(folder);

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
