package com.investorsignals.rules.editor;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.form;
import static com.investorsignals.rules.Browser.page;
import static com.investorsignals.rules.editor.BoatRule.TITLE;
import static com.investorsignals.rules.editor.BoatRule.attempt;
import static com.investorsignals.rules.editor.BoatRule.save;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list of rules, and who may see and do what. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class RulePagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&{x}\u202Egnp";

    @Inject
    EntityManager database;

    private final BoatRule boats = new BoatRule();
    private final String id = boats.id();
    private final String rule = boats.document();

    @AfterEach
    void remove() {
        boats.remove();
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("delete from signals where rule_id = :rule")
                    .setParameter("rule", id)
                    .executeUpdate();
            database.createNativeQuery("delete from stories where company_key = :rule")
                    .setParameter("rule", id)
                    .executeUpdate();
        });
    }

    @Test
    void listsRulesByStateAndNarrowsThemByTheAddress() {
        save(rule);

        page("/rules?q=" + id)
                .body(allOf(
                        containsString("Boat deals of " + id + "</a>"),
                        containsString("draft 1, never live"),
                        containsString("never</span>"),
                        not(containsString("Funding round"))));
        page("/rules?category=tranche&state=live")
                .body(allOf(
                        containsString("Funding round</a>"),
                        containsString("live, version 1"),
                        containsString("<option value=\"tranche\" selected>"),
                        not(containsString(id))));
        page("/rules?q=nowheretobefound").body(containsString("No rule fits"));
    }

    @Test
    void tellsWhatARuleRaisedAndWhen() {
        save(rule);
        signal(1, "2026-01-05T08:00:00Z");
        signal(1, Instant.now().minus(Duration.ofDays(40)).toString());
        signal(1, Instant.now().minus(Duration.ofDays(2)).toString());
        signal(0, Instant.now().toString());

        page("/rules?q=" + id)
                .body(allOf(
                        containsString("data-label=\"In 30 days\" class=\"number\">1<"),
                        containsString("<time datetime=\""
                                + Instant.now()
                                        .minus(Duration.ofDays(2))
                                        .toString()
                                        .substring(0, 10))));
    }

    @Test
    @Timeout(value = 60, unit = SECONDS)
    void showsTextOfStrangersAsText() {
        save(rule.replace("# Boats", "# </textarea>" + HOSTILE));

        page("/rules/" + id)
                .body(allOf(not(containsString("<script>alert")), containsString("# &lt;/textarea&gt;&lt;script&gt;")));
        page("/rules/" + id + "/publish").body(not(containsString("<script>alert")));
        attempt(rule, TITLE + HOSTILE, HOSTILE + "\u0000")
                .body(allOf(
                        not(containsString("<script>alert")),
                        containsString("<mark>Orbita flies zyloboats</mark>&lt;")));
        attempt(rule + HOSTILE + "\u0000", TITLE, "").body(not(containsString("<script>alert")));
        attempt(rule, TITLE, "A-B $1,1. ".repeat(19_999)).body(containsString("Raises a signal"));
        attempt(rule, TITLE, "x".repeat(1_000_000)).body(containsString("text: has more than 200000 characters"));
        attempt("x: [".repeat(250_000), TITLE, "").body(containsString("at most 100,000 characters"));
        browser()
                .queryParams("q", HOSTILE, "category", HOSTILE, "state", HOSTILE, "done", HOSTILE)
                .get("/rules")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")));
    }

    @Test
    void takesNoFormThatIsNotOurs() {
        browser()
                .contentType(ContentType.URLENC)
                .formParam("document", rule)
                .post("/rules")
                .then()
                .statusCode(403);

        given().get("/api/rules/" + id).then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"operator", "subscriber"})
    void letsOperatorsReadAndTryAndNothingElse() {
        page("/rules").body(allOf(containsString("Funding round</a>"), not(containsString("/rules/new"))));
        page("/rules/funding-round").body(allOf(containsString("readonly"), not(containsString("Save draft"))));
        RequestSpecification form = form("/rules/funding-round");
        form.formParam("document", rule)
                .formParam("title", TITLE)
                .post("/rules/funding-round/trial")
                .then()
                .statusCode(200);
        for (String place : List.of("/rules/new", "/rules/funding-round/publish")) {
            browser().get(place).then().statusCode(403).contentType(ContentType.HTML);
        }
        for (String place : List.of(
                "",
                "/funding-round",
                "/funding-round/publish",
                "/funding-round/remove",
                "/funding-round/versions/1/restore")) {
            form("/rules/funding-round").post("/rules" + place).then().statusCode(403);
        }
    }

    @Test
    @TestSecurity(user = "sam", roles = "subscriber")
    void hidesRulesFromSubscribers() {
        browser().get("/rules").then().statusCode(403);
        browser().get("/rules/funding-round").then().statusCode(403);
        page("/signals").body(not(containsString("href=\"/rules\"")));
    }

    @Test
    @TestSecurity
    void leadsAStrangerToSignIn() {
        browser().get("/rules").then().statusCode(302).header("Location", not(startsWith("/rules")));
    }

    /** As an article of that time would have left it; revision 0 is history. */
    private void signal(int revision, String raisedAt) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                        with story as (
                            insert into stories (id, company_key, category, opened_by, opened_at, happened_at)
                            values (gen_random_uuid(), :rule, 'tranche', gen_random_uuid(), now(), now()) returning id
                        )
                        insert into signals (id, revision, history, category, company_keys, standing, score, raised_at,
                            updated_at, cause_kind, cause_id, content, search_text)
                        select id, :revision, false, 'tranche', '{}', 'claimed', 50, cast(:at as timestamptz), now(),
                            'article', id, '{"rule": {"id": "' || :rule || '"}}', '' from story
                        """)
                        .setParameter("rule", id)
                        .setParameter("revision", revision)
                        .setParameter("at", raisedAt)
                        .executeUpdate());
    }
}
