package com.investorsignals.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersFileTest {
    @TempDir
    Path folder;

    private Path file;
    private UsersFile users;

    @BeforeEach
    void writeAnAdminAndAnOperator() throws IOException {
        file = folder.resolve("users");
        write("# who may sign in\nana:" + hash("secret") + ":admin\nole:" + hash("quiet") + ":operator\n", 1);
        users = new UsersFile(Optional.of(file), Duration.ofMinutes(5), Clock.systemUTC());
    }

    @Test
    void knowsTheRolesThatARoleIncludes() {
        assertThat(users.signIn("ana", "secret".toCharArray()))
                .hasValueSatisfying(
                        roles -> assertThat(roles).containsExactlyInAnyOrder("admin", "operator", "subscriber"));
        assertThat(users.signIn("ole", "quiet".toCharArray()))
                .hasValueSatisfying(roles -> assertThat(roles).containsExactlyInAnyOrder("operator", "subscriber"));
    }

    @Test
    void refusesAWrongPasswordAlsoAfterARightOne() {
        users.signIn("ana", "secret".toCharArray());

        assertThat(users.signIn("ana", "guess".toCharArray())).isEmpty();
        assertThat(users.signIn("nobody", "secret".toCharArray())).isEmpty();
    }

    @Test
    void readsTheFileAgainWhenItChanges() throws IOException {
        users.signIn("ana", "secret".toCharArray());

        write("ana:" + hash("changed") + ":subscriber\n", 2);

        assertThat(users.signIn("ana", "secret".toCharArray())).isEmpty();
        assertThat(users.signIn("ana", "changed".toCharArray())).isPresent();
    }

    @Test
    void skipsALineThatItCannotRead() throws IOException {
        write("ana:plaintext:admin\nbo:" + hash("x") + ":emperor\nole:" + hash("quiet") + ":operator\n", 3);

        assertThat(users.signIn("ana", "plaintext".toCharArray())).isEmpty();
        assertThat(users.signIn("bo", "x".toCharArray())).isEmpty();
        assertThat(users.signIn("ole", "quiet".toCharArray())).isPresent();
    }

    @Test
    void letsNobodyInWithoutTheFile() throws IOException {
        Files.delete(file);

        assertThat(users.signIn("ana", "secret".toCharArray())).isEmpty();
    }

    private void write(String text, long second) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }

    private static String hash(String password) {
        return BcryptUtil.bcryptHash(password, 4);
    }
}
