package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    @TempDir
    Path data;

    private StackSettings settings;

    @BeforeEach
    void standInAnEmptyFolder() {
        settings = new StackSettings(data, data, 8080, Map.of());
    }

    @Test
    void keepsThePasswordThatItMadeOnce() throws IOException {
        SignIn made = SignIn.createOrRead(settings);

        assertThat(SignIn.createOrRead(settings)).isEqualTo(made);
        assertThat(users()).startsWith("admin:");
        assertThat(isHashOf(made.password(), users().split(":", -1)[1])).isTrue();
    }

    @Test
    void goesOnWhereAnEarlierStartEndedBetweenPasswordAndUsers() throws IOException {
        SignIn made = SignIn.createOrRead(settings);
        Files.delete(settings.usersFile());

        assertThat(SignIn.createOrRead(settings)).isEqualTo(made);
        assertThat(isHashOf(made.password(), users().split(":", -1)[1])).isTrue();
    }

    @Test
    void isKnownToAUsersFileOfThePersonsOwnOnlyIfItHasTheLine() throws IOException {
        SignIn made = SignIn.createOrRead(settings);
        Path own = data.resolve("own");
        StackSettings withOwn = new StackSettings(data, data, 8080, Map.of("SIGNALS_USERS_FILE", own.toString()));

        Files.writeString(own, "ana:" + hash("secret") + ":operator\nadmin:" + hash("another") + ":admin\n");
        assertThat(made.isKnown(withOwn)).isFalse();
        Files.writeString(own, Files.readString(own) + Files.readString(settings.usersFile()));

        assertThat(made.isKnown(withOwn)).isTrue();
        assertThat(made.isKnown(settings)).isTrue();
    }

    private static String hash(String password) {
        return BCrypt.withDefaults().hashToString(4, password.toCharArray());
    }

    private static boolean isHashOf(String password, String hash) {
        return BCrypt.verifyer().verify(password.toCharArray(), hash).verified;
    }

    private String users() throws IOException {
        return Files.readString(settings.usersFile()).strip();
    }
}
