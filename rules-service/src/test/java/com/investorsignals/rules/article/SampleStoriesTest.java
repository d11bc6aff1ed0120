package com.investorsignals.rules.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.SignalRaised;
import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newcomer sees: six revisions told, and silence where nothing is new. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(user = "ana", roles = "subscriber")
class SampleStoriesTest {
    private static final List<String> COMPANIES = List.of("nimbus ai", "quillon", "harbourline");

    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    ObjectMapper json;

    @Test
    void areToldOnceEach() {
        var wire = new Wire(broker, json);

        SampleArticles.all().forEach(article -> wire.send(article).join());
        SampleArticles.all().forEach(article -> wire.send(article).join());

        assertThat(wire.signals(COMPANIES))
                .extracting(
                        signal -> signal.company().key(),
                        SignalRaised::category,
                        SignalRaised::revision,
                        SignalRaised::standing,
                        signal -> signal.cause().kind())
                .containsExactly(
                        tuple("nimbus ai", "tranche", 1, "rumoured", "article"),
                        tuple("quillon", "traction", 1, "claimed", "article"),
                        tuple("nimbus ai", "tranche", 2, "announced", "article"),
                        tuple("harbourline", "procurement", 1, "announced", "article"),
                        tuple("quillon", "audit", 1, "verified", "article"),
                        tuple("quillon", "traction", 2, "disputed", "correction"));
        assertThat(wire.signals(COMPANIES)).allSatisfy(SampleStoriesTest::isWhole);
        given().get("/api/signals?company=Nimbus AI").then().statusCode(200).body("items.syndicated", contains(1));
    }

    private static void isWhole(SignalRaised signal) {
        assertThat(signal.contributions().stream()
                        .mapToInt(SignalRaised.Contribution::points)
                        .sum())
                .isEqualTo(signal.score());
        assertThat(signal.evidence()).isNotEmpty();
        assertThat(signal.headline()).isNotBlank();
        assertThat(signal.feedTags()).containsExactly("sample");
    }
}
