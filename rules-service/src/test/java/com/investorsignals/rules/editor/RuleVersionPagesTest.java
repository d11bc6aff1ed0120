package com.investorsignals.rules.editor;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.page;
import static com.investorsignals.rules.editor.BoatRule.save;
import static com.investorsignals.rules.editor.BoatRule.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the versions of a rule. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class RuleVersionPagesTest {
    private final BoatRule boats = new BoatRule();
    private final String id = boats.id();
    private final String rule = boats.document();

    @AfterEach
    void remove() {
        boats.remove();
    }

    @Test
    void judgesByWhatIsPublished() {
        save(rule);
        page("/rules/" + id + "/publish")
                .body(allOf(
                        containsString("nothing, as no version is live yet"),
                        containsString("<span class=\"put\">+ base: 50\n</span>")));

        boats.publish(1).statusCode(303).header("Location", endsWith("done=published"));
        await().untilAsserted(() -> score().body("signals.rule.id", hasItem(id)));

        boats.edit(1, rule.replace("base: 50", "base: 20")).statusCode(303);
        page("/rules?q=" + id).body(allOf(containsString("live, version 1"), containsString("draft 2</span>")));
        page("/rules/" + id + "/publish")
                .body(allOf(
                        containsString("<span class=\"taken\">− base: 50\n</span>"),
                        containsString("<span class=\"put\">+ base: 20\n</span>"),
                        containsString("<span class=\"kept\">  category: partnership\n</span>")));
        boats.publish(1).statusCode(409).body(containsString("Somebody else saved version 2"));
        boats.publish(2).statusCode(303);
        await().untilAsserted(() -> score().body("signals", empty()));
    }

    @Test
    void showsBothWhenSomebodyElseSavedMeanwhile() {
        save(rule);
        boats.edit(1, rule.replace("base: 50", "base: 60")).statusCode(303);

        boats.edit(1, rule.replace("base: 50", "base: 70"))
                .statusCode(409)
                .body(allOf(
                        containsString("ana saved version 2 since you opened this rule"),
                        containsString("<span class=\"taken\">− base: 60\n</span>"),
                        containsString("<span class=\"put\">+ base: 70\n</span>"),
                        containsString("base: 70\nraise"),
                        containsString("name=\"version\" value=\"2\"")));
        assertThat(boats.stored()).contains("base: 60");
        boats.edit(2, rule.replace("base: 50", "base: 70")).statusCode(303);
        assertThat(boats.stored()).contains("base: 70");
    }

    @Test
    void takesUpAnEarlierVersionAsADraft() {
        save(rule);
        boats.publish(1).statusCode(303);
        boats.edit(1, rule.replace("base: 50", "base: 60")).statusCode(303);
        boats.edit(2, rule.replace("base: 50", "base: 60"))
                .statusCode(303)
                .header("Location", endsWith("done=unchanged"));
        page("/rules/" + id).body(containsString("Discard draft 2"));
        page("/rules/" + id + "/versions/1")
                .body(allOf(
                        containsString("<span class=\"put\">+ base: 50\n</span>"),
                        containsString("Restore as a draft")));

        boats.post("/versions/1/restore", 1).statusCode(409);
        boats.post("/versions/1/restore", 2).statusCode(303);

        assertThat(boats.stored()).isEqualTo(rule);
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

        boats.post("/remove", 7).statusCode(409);
        boats.post("/remove", 1).statusCode(303);

        page("/rules?q=" + id).body(containsString("No rule fits"));
        browser().get("/rules/" + id).then().statusCode(404).body(containsString("Not found"));
    }
}
