package com.investorsignals.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class EditVersionTest {

    @Test
    void letsTheEditOfTheCurrentVersionPass() {
        assertThatCode(() -> EditVersion.check("\"3\"", 3)).doesNotThrowAnyException();
        assertThatCode(() -> EditVersion.check("*", 3)).doesNotThrowAnyException();
    }

    @Test
    void refusesTheEditOfAnOlderOne() {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> EditVersion.check("\"2\"", 3));

        assertThat(refused.problem().status()).isEqualTo(412);
    }

    @Test
    void asksForTheVersionThatWasEdited() {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> EditVersion.check(null, 3));

        assertThat(refused.problem().status()).isEqualTo(428);
    }
}
