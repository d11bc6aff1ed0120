package com.investorsignals.rules.article;

import static com.investorsignals.rules.article.Wire.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not one event is told apart, and one event is told once. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(user = "ana", roles = "subscriber")
class SeparateEventsTest {
    private static final Instant START = Instant.parse("2026-07-01T09:00:00Z");
    private static final List<String> PARTNERS =
            List.of("Oakdesk", "Wavecrest", "Fernhill", "Marrowbone", "Kitewell", "Dunmore", "Larkspur", "Pinewatch");

    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    ObjectMapper json;

    @Test
    void eachPartnerIsAnotherStory() {
        for (int i = 0; i < PARTNERS.size(); i++) {
            String partner = PARTNERS.get(i);
            send(
                    "paper" + i + ".localhost",
                    i * 3600,
                    "Tramwell partners with " + partner,
                    "Tramwell has partnered with " + partner + " to bring driverless rides to its customers.");
        }

        assertThat(standings("Tramwell", "partnership")).hasSize(8).containsOnly("announced");
    }

    @Test
    void eitherSideOfAPartnershipMayBeNamedFirst() {
        send(
                "paper1.localhost",
                0,
                "Brackwell partners with Ostrand",
                "Brackwell has partnered with Ostrand on tide data.");
        send(
                "paper2.localhost",
                60,
                "Ostrand partners with Brackwell",
                "A tie on tide data: Ostrand partners with Brackwell.");

        assertThat(standings("Brackwell", "partnership")).containsExactly("verified");
        assertThat(standings("Ostrand", "partnership")).isEmpty();
    }

    @Test
    void twoRulingsOfDifferentMatterVerifyNothing() {
        send(
                "paper1.localhost",
                0,
                "Gullmere fined over banned leaflets in ferry cabins",
                "Gullmere was fined by a coastal court for compliance violations over leaflets.");
        send(
                "paper2.localhost",
                3600,
                "Judge finds Gullmere violated order in Kitewell lawsuit",
                "Gullmere violated an order in a lawsuit, a judge found in a compliance ruling.");

        assertThat(standings("Gullmere", "risk")).hasSizeBetween(1, 2).containsOnly("announced");
    }

    @Test
    void aLoanASaleOfSharesAndACommentAreNoVerifiedRound() {
        send(
                "paper1.localhost",
                0,
                "Stackmoor raises $2.3 billion in debt financing",
                "Stackmoor has raised $2.3 billion in debt financing.");
        send(
                "paper2.localhost",
                3600,
                "Stackmoor investors sell $650 million of shares in secondary sale",
                "Investors of Stackmoor sold $650 million of shares.");
        send(
                "paper3.localhost",
                7200,
                "Stackmoor raises new money: what it means",
                "Stackmoor raises new money to build, and that is good.");

        assertThat(standings("Stackmoor", "tranche")).isNotEmpty().doesNotContain("verified");
    }

    private void send(String publisher, int seconds, String title, String text) {
        ArticlePublished article = article(publisher, START.plusSeconds(seconds), title, text);
        new Wire(broker, json).send(article).join();
    }

    private static List<String> standings(String company, String category) {
        return given().get("/api/signals?company={c}&category={k}", company, category)
                .then()
                .statusCode(200)
                .extract()
                .path("items.standing");
    }
}
