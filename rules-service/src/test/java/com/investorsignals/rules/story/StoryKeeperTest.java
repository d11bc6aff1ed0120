package com.investorsignals.rules.story;

import static com.investorsignals.rules.story.Reports.DAY_ONE;
import static com.investorsignals.rules.story.Reports.raise;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.investorsignals.rules.PostgresResource;
import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.score.ArticleText;
import com.investorsignals.rules.score.Finding;
import com.investorsignals.rules.score.RuleRef;
import com.investorsignals.rules.score.Severity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(user = "ana", roles = "subscriber")
class StoryKeeperTest {
    @Inject
    StoryKeeper stories;

    private final String company = "Company " + UUID.randomUUID();

    @Test
    void opensOneStoryHoweverManyProcessorsComeTogether() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> receive(i % 3, raise(500, null)), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        assertThat(stories()).hasSize(1);
        given().get("/api/stories/{id}", stories().getFirst().id)
                .then()
                .statusCode(200)
                .body("articles", hasSize(12))
                .body("category", is("tranche"));
    }

    @Test
    void keepsApartWhatContradicts() {
        receive(0, raise(500, null));
        receive(1, raise(40, null));

        assertThat(stories()).hasSize(2);
    }

    @Test
    void letsTheFirstOfTwoStoriesLiveWhenAnArticleJoinsThem() {
        receive(0, raise(500, null));
        UUID first = stories().getFirst().id;
        receive(20, raise(500, null));
        List<UUID> both = stories().stream().map(story -> story.id).toList();
        UUID second = both.stream().filter(id -> !id.equals(first)).findFirst().orElseThrow();

        receive(10, raise(500, null));

        assertThat(stories()).extracting(story -> story.id).containsExactly(first);
        given().get("/api/stories/{id}", first).then().body("articles", hasSize(3));
        given().get("/api/stories/{id}", second).then().body("mergedInto", is(first.toString()));
    }

    @Test
    void knowsNoOtherStory() {
        given().get("/api/stories/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private List<Story> stories() {
        String key = CompanyRef.unlisted(company).key();
        return QuarkusTransaction.requiringNew().call(() -> Story.of(key, Category.TRANCHE));
    }

    private void receive(int day, Facts facts) {
        var id = UUID.randomUUID();
        var at = DAY_ONE.plus(Duration.ofDays(day));
        var url = URI.create("https://press.example/" + id);
        var article = new ArticleText(id, "Title", "Text " + id, url, "press.example", at, at, "Feed", "en", List.of());
        var finding = new Finding(
                Category.TRANCHE,
                CompanyRef.unlisted(company),
                List.of(),
                Standing.ANNOUNCED,
                facts,
                List.of(),
                50,
                Severity.MEDIUM,
                true,
                null,
                List.of(),
                new RuleRef("tranche", 1, "Financing"),
                company,
                "press.example",
                true);
        var sighting = new Sighting(article, new UUID(0, 1), "hash", false);
        QuarkusTransaction.requiringNew().run(() -> {
            ArchivedArticle.firstSeen(sighting);
            stories.receive(article, true, List.of(finding));
        });
    }
}
