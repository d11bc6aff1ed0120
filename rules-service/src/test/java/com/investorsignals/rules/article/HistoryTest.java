package com.investorsignals.rules.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.events.SignalRaised;
import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What history brings is never told, and changes nothing of what live articles tell. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(user = "ana", roles = "subscriber")
class HistoryTest {
    private static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    ObjectMapper json;

    private Wire wire;
    private int company;

    @BeforeEach
    void listen() {
        wire = new Wire(broker, json);
    }

    /** Every choice of which are history, in every order: what is told is what the live ones alone have told. */
    @Test
    void changesNothingOfWhatIsTold() {
        var alone = new HashMap<List<String>, List<String>>();
        for (List<String> articles : List.of(
                List.of("talks", "release", "press"),
                List.of("talks", "more", "press"),
                List.of("claim", "audit", "press"))) {
            for (List<String> order : orders(articles)) {
                for (int history = 1; history < 1 << articles.size(); history++) {
                    int chosen = history;
                    List<String> live = order.stream()
                            .filter(article -> (chosen >> articles.indexOf(article) & 1) == 0)
                            .toList();

                    assertThat(told(order, live))
                            .as("%s, live %s", order, live)
                            .isEqualTo(alone.computeIfAbsent(live, all -> told(all, all)));
                }
            }
        }
        assertThat(alone.values()).filteredOn(told -> !told.isEmpty()).hasSizeGreaterThan(15);
    }

    @Test
    void fillsThePageOfWhatWasTold() {
        String name = name(1000);

        wire.send(article("talks", name)).join();
        wire.send(Wire.fromBefore(article("press", name))).join();

        assertThat(signals(name)).extracting(SignalRaised::standing).containsExactly("rumoured");
        String story = signals(name).getFirst().storyId().toString();
        given().get("/api/stories/{id}", story).then().body("articles", hasSize(2));
        given().get("/api/signals?company={name}", name).then().body("items.standing", contains("announced"));
    }

    /** What was published, revision by revision; each run tells of a company of its own. */
    private List<String> told(List<String> order, List<String> live) {
        String name = name(company++);
        var told = new ArrayList<String>();
        for (String article : order) {
            ArticlePublished sent = article(article, name);
            boolean isLive = live.contains(article);
            int before = signals(name).size();
            wire.send(isLive ? sent : Wire.fromBefore(sent)).join();
            List<SignalRaised> now = signals(name);
            if (!isLive) {
                assertThat(now).as("%s as history in %s", article, order).hasSize(before);
            }
            now.stream()
                    .skip(before)
                    .map(signal -> "%s %s %s %s %s %s"
                            .formatted(
                                    signal.category(),
                                    signal.standing(),
                                    signal.score(),
                                    signal.facts(),
                                    signal.independent(),
                                    signal.cause().kind()))
                    .map(words -> words.replace(name, "it"))
                    .forEach(told::add);
        }
        return told;
    }

    private List<SignalRaised> signals(String name) {
        return wire.signals(List.of(name.toLowerCase(Locale.ROOT)));
    }

    private static String name(int number) {
        return "Vel" + (char) ('a' + number / 676 % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26)
                + "on";
    }

    private static ArticlePublished article(String what, String name) {
        return switch (what) {
            case "talks" ->
                Wire.article(
                        "theledger.localhost",
                        START,
                        name + " in talks to raise $600 million in a Series C round, sources say",
                        name
                                + " is in talks to raise $600 million in a Series C round, two people familiar with it said.");
            case "more" ->
                Wire.article(
                        "courier.localhost",
                        START.plusSeconds(60),
                        name + " raises $520 million in Series C round",
                        name + " has raised $520 million in a Series C round, its chief executive told the Courier.");
            case "release" ->
                Wire.article(
                        "prnewswire.com",
                        START.plusSeconds(90),
                        name + " raises $500 million in Series C round led by Alder Capital",
                        name
                                + " today announced that it has raised $500 million in a Series C round led by Alder Capital.");
            case "press" ->
                Wire.article(
                        "morningpost.localhost",
                        START.plusSeconds(120),
                        name + " raises $500 million in Series C round",
                        "Fresh money came in for " + name
                                + ", which raised $500 million in a Series C round on Monday.");
            case "claim" ->
                Wire.article(
                        "theledger.localhost",
                        START,
                        name + " says its model answers in 40 milliseconds",
                        name + " said that its model answers in 40 milliseconds.");
            case "audit" ->
                Wire.article(
                        "veritasbench.localhost",
                        START.plusSeconds(180),
                        "Independent audit by Veritas Bench refutes " + name + "'s latency claim",
                        "Veritas Bench measured 95 milliseconds, more than twice what " + name + " claims.");
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static List<List<String>> orders(List<String> articles) {
        if (articles.isEmpty()) {
            return List.of(List.of());
        }
        return articles.stream()
                .flatMap(first -> orders(articles.stream()
                                .filter(other -> !other.equals(first))
                                .toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }
}
