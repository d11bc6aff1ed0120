package com.investorsignals.rules.score;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(user = "ana", roles = "subscriber")
class ScoreResourceTest {

    @Test
    void answersWithTheSignalsThatAnArticleWouldRaise() {
        score("""
              {"title": "Orbita raises $80 million", "publisher": "press.example", "publishedAt": "2026-05-04T09:00:00Z",
               "text": "Orbita has raised $80 million in a Series B round led by Alder Capital, it announced today."}
              """)
                .statusCode(200)
                .body("signals.category", contains("tranche"))
                .body("signals[0].company.name", is("Orbita"))
                .body("signals[0].company.listed", is(false))
                .body("signals[0].facts.amount.value", is(80_000_000))
                .body("signals[0].facts.amount.currency", is("USD"))
                .body("signals[0].contributions.points.sum()", is(scoreOf()));
    }

    @Test
    void findsNothingInNoise() {
        score("{\"title\": \"Rowers win the cup\", \"text\": \"By an inch.\"}")
                .statusCode(200)
                .body("signals.size()", is(0));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        score("{\"text\": \"No title\"}").statusCode(400).body("violations.field", contains("title"));
        score("{\"title\": \"A\", \"publishedAt\": \"soon\"}")
                .statusCode(400)
                .body("violations.field", contains("publishedAt"));
        score("{\"title\": ").statusCode(400);
        score("").statusCode(400);
    }

    private static int scoreOf() {
        return score("""
                     {"title": "Orbita raises $80 million", "publisher": "press.example",
                      "publishedAt": "2026-05-04T09:00:00Z",
                      "text": "Orbita has raised $80 million in a Series B round led by Alder Capital, it announced today."}
                     """).extract().path("signals[0].score");
    }

    private static ValidatableResponse score(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/score")
                .then();
    }
}
