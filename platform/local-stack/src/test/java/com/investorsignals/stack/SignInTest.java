package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
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
        assertThat(BcryptUtil.matches(made.password(), users().split(":", -1)[1]))
                .isTrue();
    }

    @Test
    void goesOnWhereAnEarlierStartEndedBetweenPasswordAndUsers() throws IOException {
        SignIn made = SignIn.createOrRead(settings);
        Files.delete(settings.usersFile());

        assertThat(SignIn.createOrRead(settings)).isEqualTo(made);
        assertThat(BcryptUtil.matches(made.password(), users().split(":", -1)[1]))
                .isTrue();
    }

    private String users() throws IOException {
        return Files.readString(settings.usersFile()).strip();
    }
}
