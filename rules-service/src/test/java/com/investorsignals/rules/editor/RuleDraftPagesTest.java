package com.investorsignals.rules.editor;

import static com.investorsignals.rules.Browser.form;
import static com.investorsignals.rules.Browser.page;
import static com.investorsignals.rules.editor.BoatRule.TITLE;
import static com.investorsignals.rules.editor.BoatRule.attempt;
import static com.investorsignals.rules.editor.BoatRule.save;
import static com.investorsignals.rules.editor.BoatRule.score;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a rule is written and tried. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class RuleDraftPagesTest {
    private final BoatRule boats = new BoatRule();
    private final String id = boats.id();
    private final String rule = boats.document();

    @AfterEach
    void remove() {
        boats.remove();
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
        assertThat(boats.stored()).isEqualTo(rule);
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
        boats.edit(1, rule.replace("id: " + id, "id: other-" + id))
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
}
