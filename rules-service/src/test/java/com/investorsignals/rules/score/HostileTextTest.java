package com.investorsignals.rules.score;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feed text is hostile: a megabyte of anything is judged in bounded time. */
class HostileTextTest {
    private static final int MEGABYTE = 1_000_000;

    private final Judge judge = Judges.ofDefaultPack();

    @ParameterizedTest
    @Timeout(value = 30, unit = SECONDS)
    @ValueSource(
            strings = {
                "a",
                "$",
                "1,1.",
                "Nimbus AI raises $1M led by A B, C D and E F in talks to ",
                "Xyzzy Qwert. ",
                "投资",
                "\uD83D\uDE80",
                "\uD83D",
                "A-B-C-"
            })
    void isJudgedInBoundedTime(String pattern) {
        String text = pattern.repeat(MEGABYTE / pattern.length());

        judge.consider(Judges.article("Nimbus AI raises $40M", text, null));
        judge.consider(Judges.article(text, "", text.substring(0, 300)));
    }
}
