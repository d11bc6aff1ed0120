package com.investorsignals.signin;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileTest {
    @TempDir
    Path folder;

    private Path file;
    private UsersFile users;
    private Passwords passwords;

    @BeforeEach
    void writeAnAdminAndAnOperator() throws IOException {
        file = folder.resolve("users");
        write("# who may sign in\nana:" + hash("secret") + ":admin\nole:" + hash("quiet") + ":operator\n", 1);
        users = new UsersFile(Optional.of(file));
        passwords = new Passwords(users, Duration.ofMinutes(5), Clock.systemUTC());
    }

    @Test
    void knowsTheRolesThatARoleIncludes() {
        assertThat(passwords.check("ana", "secret".toCharArray()))
                .hasValueSatisfying(
                        user -> assertThat(user.roles()).containsExactlyInAnyOrder("admin", "operator", "subscriber"));
        assertThat(passwords.check("ole", "quiet".toCharArray()))
                .hasValueSatisfying(
                        user -> assertThat(user.roles()).containsExactlyInAnyOrder("operator", "subscriber"));
    }

    @Test
    void refusesAWrongPasswordAlsoAfterARightOne() {
        passwords.check("ana", "secret".toCharArray());

        assertThat(passwords.check("ana", "guess".toCharArray())).isEmpty();
        assertThat(passwords.check("nobody", "secret".toCharArray())).isEmpty();
    }

    @Test
    void remembersARightPasswordUntilItIsChanged() throws IOException {
        passwords.check("ana", "secret".toCharArray());

        assertThat(passwords.remembered("ana", "secret".toCharArray())).isPresent();
        assertThat(passwords.remembered("ana", "guess".toCharArray())).isEmpty();
        assertThat(passwords.remembered("ole", "quiet".toCharArray())).isEmpty();

        write("ana:" + hash("changed") + ":admin\n", 7);

        assertThat(passwords.remembered("ana", "secret".toCharArray())).isEmpty();
    }

    @Test
    void readsTheFileAgainWhenItChanges() throws IOException {
        passwords.check("ana", "secret".toCharArray());

        write("ana:" + hash("changed") + ":subscriber\n", 2);

        assertThat(passwords.check("ana", "secret".toCharArray())).isEmpty();
        assertThat(passwords.check("ana", "changed".toCharArray())).isPresent();
    }

    @Test
    void skipsALineThatItCannotRead() throws IOException {
        write("ana:plaintext:admin\nbo:" + hash("x") + ":emperor\nole:" + hash("quiet") + ":operator\n", 3);

        assertThat(passwords.check("ana", "plaintext".toCharArray())).isEmpty();
        assertThat(passwords.check("bo", "x".toCharArray())).isEmpty();
        assertThat(passwords.check("ole", "quiet".toCharArray())).isPresent();
    }

    /** Of "correct horse", as Spring, glibc, Python's bcrypt and Apache's htpasswd write it. */
    @ParameterizedTest
    @ValueSource(strings = {"$2a$", "$2b$", "$2x$", "$2y$"})
    void readsEveryDialectOfBcrypt(String dialect) throws IOException {
        String hash = BCrypt.withDefaults().hashToString(4, "correct horse".toCharArray());
        write("ana:" + dialect + hash.substring(4) + ":admin\n", 4);

        assertThat(passwords.check("ana", "correct horse".toCharArray())).isPresent();
        assertThat(passwords.check("ana", "wrong horse".toCharArray())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$2garbage", "$2b$", "$2b$04$short", "$2b$03$", "$2b$99$", "$1$salt$", "$2b$31$", ""})
    void skipsAHashThatItCannotCheck(String hash) throws IOException {
        String padded = hash.matches("\\$2b\\$\\d\\d\\$") ? hash + "a".repeat(53) : hash;
        write("ana:" + padded + ":admin\nole:" + hash("quiet") + ":operator\n", 5);

        assertThat(passwords.check("ana", "secret".toCharArray())).isEmpty();
        assertThat(passwords.check("ole", "quiet".toCharArray())).isPresent();
    }

    @Test
    void takesPasswordsOfAnyLength() throws IOException {
        String longest = "x".repeat(72);
        write("ana:" + hash(longest) + ":admin\n", 6);

        assertThat(passwords.check("ana", "x".repeat(5_000).toCharArray())).isPresent();
        assertThat(passwords.check("ana", new char[0])).isEmpty();
        assertThat(passwords.check("ana", "\0".toCharArray())).isEmpty();
    }

    @Test
    void letsNobodyInWithoutTheFile() throws IOException {
        Files.delete(file);

        assertThat(passwords.check("ana", "secret".toCharArray())).isEmpty();
    }

    private void write(String text, long second) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }

    private static String hash(String password) {
        return BCrypt.withDefaults().hashToString(4, password.toCharArray());
    }
}
