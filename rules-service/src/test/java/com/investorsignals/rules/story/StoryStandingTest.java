package com.investorsignals.rules.story;

import static com.investorsignals.rules.fact.Standing.ANNOUNCED;
import static com.investorsignals.rules.fact.Standing.CLAIMED;
import static com.investorsignals.rules.fact.Standing.DISPUTED;
import static com.investorsignals.rules.fact.Standing.RUMOURED;
import static com.investorsignals.rules.fact.Standing.VERIFIED;
import static com.investorsignals.rules.story.Reports.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.story.StoryStanding.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoryStandingTest {
    private static final String RELEASE =
            "Nimbus today said that it has closed a round of five hundred million dollars";

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void adds(
            String what,
            List<Member> members,
            @Nullable Integer refutedOnDay,
            Standing standing,
            int independent,
            int syndicated) {
        Optional<Instant> refuted =
                Optional.ofNullable(refutedOnDay).map(day -> Reports.DAY_ONE.plus(Duration.ofDays(day)));
        var shuffled = new ArrayList<>(members);
        var random = new Random(7);

        for (int i = 0; i < 10; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(StoryStanding.of(shuffled, refuted))
                    .isEqualTo(new StoryStanding(standing, independent, syndicated));
        }
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                story(
                        "rumours only, however many",
                        null,
                        RUMOURED,
                        3,
                        0,
                        own("a", 0, RUMOURED),
                        own("b", 1, RUMOURED),
                        own("c", 2, RUMOURED)),
                story(
                        "the highest of its articles",
                        null,
                        ANNOUNCED,
                        2,
                        0,
                        own("a", 0, RUMOURED),
                        own("b", 1, ANNOUNCED)),
                story(
                        "two families that say it is done",
                        null,
                        VERIFIED,
                        2,
                        0,
                        own("a", 0, ANNOUNCED),
                        own("b", 1, ANNOUNCED)),
                story(
                        "two families that say that different things are done",
                        null,
                        ANNOUNCED,
                        2,
                        0,
                        own("a", 0, ANNOUNCED, raise(500, null)),
                        own("b", 1, ANNOUNCED, raise(40, null))),
                story("one family twice", null, ANNOUNCED, 1, 0, own("a", 0, ANNOUNCED), own("a", 1, ANNOUNCED)),
                story(
                        "a release alone",
                        null,
                        ANNOUNCED,
                        0,
                        0,
                        new Member(Reports.release(0, ANNOUNCED), TextSketch.of("", RELEASE))),
                story(
                        "a release and its copies",
                        null,
                        ANNOUNCED,
                        0,
                        2,
                        new Member(Reports.release(0, ANNOUNCED), TextSketch.of("", RELEASE)),
                        copy("a", 1),
                        copy("b", 2)),
                story("one story syndicated", null, ANNOUNCED, 1, 2, copy("a", 0), copy("b", 1), copy("c", 2)),
                story(
                        "a copy and an own report",
                        null,
                        VERIFIED,
                        2,
                        1,
                        copy("a", 0),
                        copy("b", 1),
                        own("c", 2, ANNOUNCED)),
                story("a filing", null, VERIFIED, 1, 0, own("a", 0, VERIFIED)),
                story("a refuted claim", 5, DISPUTED, 1, 0, own("a", 0, CLAIMED)),
                story(
                        "refuted, though it was verified before",
                        5,
                        DISPUTED,
                        2,
                        0,
                        own("a", 0, ANNOUNCED),
                        own("b", 1, ANNOUNCED)),
                story("verified after it was refuted", 5, VERIFIED, 2, 0, own("a", 0, CLAIMED), own("b", 6, VERIFIED)),
                story(
                        "denied by one of its articles",
                        null,
                        DISPUTED,
                        2,
                        0,
                        own("a", 0, RUMOURED),
                        own("b", 1, DISPUTED)));
    }

    private static Arguments story(
            String what,
            @Nullable Integer refuted,
            Standing standing,
            int independent,
            int syndicated,
            Member... members) {
        return arguments(what, Arrays.asList(members), refuted, standing, independent, syndicated);
    }

    private static Member own(String family, int day, Standing standing) {
        return own(family, day, standing, raise(500, null));
    }

    private static Member own(String family, int day, Standing standing, Facts facts) {
        Report report = Reports.by(family, day, standing, facts);
        return new Member(report, TextSketch.of("", "Words that nobody else has " + report.articleId()));
    }

    private static Member copy(String family, int day) {
        return new Member(Reports.by(family, day, ANNOUNCED, raise(500, null)), TextSketch.of("", RELEASE));
    }
}
