package com.investorsignals.rules.editor;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.form;
import static com.investorsignals.rules.Browser.page;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class RulePagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&{x}\u202Egnp";
    private static final String TITLE = "Orbita flies zyloboats";

    @Inject
    EntityManager database;

    private final String id =
            "rule-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String rule = """
            # Boats are the new bread.
            id: %s
            category: partnership
            title: Boat deals of %s
            intent: Somebody deals in boats.
            query: '"@company =flies =zyloboats"~2'
            requires: [company]
            base: 50
            raise: {at: 40}
            """.formatted(id, id);

    @AfterEach
    void remove() {
        given().delete("/api/rules/" + id);
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
    void startsFromAnExampleThatCanBeSaved() {
        page("/rules/new")
                .body(allOf(
                        containsString("id: joint-venture"),
                        containsString("no problems"),
                        not(containsString("class=\"bad\""))));
        attempt(EditorFields.example().document(), "Nimbus AI forms joint venture with Vela Robotics", "")
                .body(containsString("Raises a signal."));
    }

    @Test
    void savesADraftThatJudgesNothingYet() {
        String next = form("/rules/new")
                .formParam("document", rule.replace("\n", "\r\n"))
                .formParam("reason", "boats matter")
                .post("/rules")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(next).endsWith("/rules/" + id + "?done=saved");
        page("/rules/" + id + "?done=saved")
                .body(allOf(
                        containsString("role=\"status\">Saved as a draft."),
                        containsString("# Boats are the new bread."),
                        containsString("boats matter")));
        assertThat(stored()).isEqualTo(rule);
        score().body("signals", empty());
    }

    @Test
    void namesTheLineThatIsWrongAndKeepsTheInput() {
        String wrong = rule.replace("base:", "bsae:");

        form("/rules/new")
                .formParam("document", wrong)
                .formParam("reason", "kept reason")
                .post("/rules")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Line 8, <code>bsae</code>: unknown key “bsae”; did you mean base?"),
                        containsString("<code>bsae: 50</code>"),
                        containsString("<b class=\"bad\">8</b>"),
                        containsString("aria-invalid=\"true\""),
                        containsString("value=\"kept reason\""),
                        containsString("Nothing is saved yet")));
        attempt(wrong, TITLE, "")
                .body(allOf(containsString("Line 8"), containsString("has to be mended before it can be tried")));
        given().get("/api/rules/" + id).then().statusCode(404);
    }

    @Test
    void keepsIdsApart() {
        save(rule);

        form("/rules/new")
                .formParam("document", rule)
                .post("/rules")
                .then()
                .statusCode(422)
                .body(containsString("Line 2, <code>id</code>: there is already a rule " + id));
        edit(1, rule.replace("id: " + id, "id: other-" + id))
                .statusCode(422)
                .body(containsString("Line 2, <code>id</code>: the id of a rule never changes; this one is " + id));
    }

    @Test
    void scoresAPastedArticleByTheRuleAsItStandsInTheForm() {
        attempt(rule, TITLE, "More of it.")
                .body(allOf(
                        containsString("<b>Raises a signal.</b>"),
                        containsString("<b>50</b>"),
                        containsString("<mark>Orbita flies zyloboats</mark>"),
                        containsString("<th scope=\"row\">base</th><td>+50</td>"),
                        containsString("not in the registry")));
        attempt(rule.replace("base: 50", "base: 30"), TITLE, "")
                .body(allOf(
                        containsString("<b>Raises nothing.</b>"), containsString("It scores 30, which is 10 below")));
        attempt(rule, "Orbita sells zyloboats", "").body(containsString("What “query” asks for is not there."));
        attempt(rule, "", "Text alone").body(containsString("title: an article has a title"));
        score().body("signals", empty());
    }

    @Test
    void judgesByWhatIsPublished() {
        save(rule);
        page("/rules/" + id + "/publish")
                .body(allOf(
                        containsString("nothing, as no version is live yet"),
                        containsString("<span class=\"put\">+ base: 50\n</span>")));

        publish(1).statusCode(303).header("Location", endsWith("done=published"));
        await().untilAsserted(() -> score().body("signals.rule.id", hasItem(id)));

        edit(1, rule.replace("base: 50", "base: 20")).statusCode(303);
        page("/rules?q=" + id).body(allOf(containsString("live, version 1"), containsString("draft 2</span>")));
        page("/rules/" + id + "/publish")
                .body(allOf(
                        containsString("<span class=\"taken\">− base: 50\n</span>"),
                        containsString("<span class=\"put\">+ base: 20\n</span>"),
                        containsString("<span class=\"kept\">  category: partnership\n</span>")));
        publish(1).statusCode(409).body(containsString("Somebody else saved version 2"));
        publish(2).statusCode(303);
        await().untilAsserted(() -> score().body("signals", empty()));
    }

    @Test
    void showsBothWhenSomebodyElseSavedMeanwhile() {
        save(rule);
        edit(1, rule.replace("base: 50", "base: 60")).statusCode(303);

        edit(1, rule.replace("base: 50", "base: 70"))
                .statusCode(409)
                .body(allOf(
                        containsString("ana saved version 2 since you opened this rule"),
                        containsString("<span class=\"taken\">− base: 60\n</span>"),
                        containsString("<span class=\"put\">+ base: 70\n</span>"),
                        containsString("base: 70\nraise"),
                        containsString("name=\"version\" value=\"2\"")));
        assertThat(stored()).contains("base: 60");
        edit(2, rule.replace("base: 50", "base: 70")).statusCode(303);
        assertThat(stored()).contains("base: 70");
    }

    @Test
    void takesUpAnEarlierVersionAsADraft() {
        save(rule);
        publish(1).statusCode(303);
        edit(1, rule.replace("base: 50", "base: 60")).statusCode(303);
        edit(2, rule.replace("base: 50", "base: 60")).statusCode(303).header("Location", endsWith("done=unchanged"));
        page("/rules/" + id).body(containsString("Discard draft 2"));
        page("/rules/" + id + "/versions/1")
                .body(allOf(
                        containsString("<span class=\"put\">+ base: 50\n</span>"),
                        containsString("Restore as a draft")));

        post("/versions/1/restore", 1).statusCode(409);
        post("/versions/1/restore", 2).statusCode(303);

        assertThat(stored()).isEqualTo(rule);
        page("/rules/" + id)
                .body(allOf(
                        containsString("back to version 1"),
                        containsString("live, version 1"),
                        not(containsString("Discard draft")),
                        not(containsString("Publish draft"))));
        browser().get("/rules/" + id + "/versions/9").then().statusCode(404);
    }

    @Test
    void removesWhatNobodyChangedMeanwhile() {
        save(rule);

        post("/remove", 7).statusCode(409);
        post("/remove", 1).statusCode(303);

        page("/rules?q=" + id).body(containsString("No rule fits"));
        browser().get("/rules/" + id).then().statusCode(404).body(containsString("Not found"));
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

    private static void save(String document) {
        form("/rules/new").formParam("document", document).post("/rules").then().statusCode(303);
    }

    private ValidatableResponse edit(int version, String document) {
        return form("/rules/new")
                .formParam("version", version)
                .formParam("document", document)
                .post("/rules/" + id)
                .then();
    }

    private ValidatableResponse publish(int version) {
        return post("/publish", version);
    }

    private ValidatableResponse post(String place, int version) {
        return form("/rules/new")
                .formParam("version", version)
                .post("/rules/" + id + place)
                .then();
    }

    private static ValidatableResponse attempt(String document, String title, String text) {
        return form("/rules/new")
                .formParam("document", document)
                .formParam("title", title)
                .formParam("text", text)
                .formParam("publisher", "press.example")
                .post("/rules/new/trial")
                .then()
                .statusCode(200);
    }

    private String stored() {
        return given().accept("application/yaml")
                .get("/api/rules/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse score() {
        return given().contentType(ContentType.JSON)
                .body("{\"title\": \"%s\"}".formatted(TITLE))
                .post("/api/score")
                .then()
                .statusCode(200);
    }
}
