package com.investorsignals.rules.editor;

import static com.investorsignals.rules.Browser.form;
import static com.investorsignals.rules.Browser.page;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class DocumentPagesTest {
    private static final String FRAGMENTS = "/rules/documents/fragments";

    @Test
    void showsWhatAChangeTouchesBeforeItIsLive() {
        String live = live();
        String more = live.replace("  raises: >-\n    (", "  raises: >-\n    (=zylofunds OR ");

        post("/review", version(), more)
                .statusCode(200)
                .body(allOf(
                        containsString("What this changes"),
                        containsString("<span class=\"put\">+     (=zylofunds OR"),
                        containsString("<a href=\"/rules/funding-round\">"),
                        not(containsString("<a href=\"/rules/partnership\">"))));

        given().get("/api/documents/fragments").then().body(is(live));
    }

    @Test
    void keepsWhatWasReviewedAndTakesUpAnEarlierVersion() {
        int before = version();
        String more = live() + "  zylo-pages: zylo\n";

        post("", before, more).statusCode(303).header("Location", containsString("done=saved"));

        page(FRAGMENTS).body(allOf(containsString("Version " + (before + 1)), containsString("zylo-pages: zylo")));
        page(FRAGMENTS + "/versions/" + before)
                .body(allOf(containsString("zylo-pages: zylo"), containsString("back to version " + before)));
        post("", version(), live()).statusCode(303).header("Location", containsString("done=unchanged"));
    }

    @Test
    void pointsAtTheLineThatIsWrongAndKeepsWhatWasTyped() {
        post("/review", version(), "pieces:\n  Raises: a\n")
                .statusCode(422)
                .body(allOf(
                        containsString("Nothing is saved yet"),
                        containsString("lower-case words"),
                        containsString("Raises: a")));
    }

    @Test
    void savesNothingOverWhatSomebodyElseSaved() {
        String live = live();

        post("", version() - 1, live + "  zylo-late: zylo\n")
                .statusCode(409)
                .body(allOf(containsString("since you opened this document"), containsString("zylo-late")));

        given().get("/api/documents/fragments").then().body(is(live));
    }

    @Test
    @TestSecurity(user = "otto", roles = "operator")
    void letsAnOperatorReadThem() {
        page("/rules/documents/publishers")
                .body(allOf(containsString("readonly"), not(containsString("<button class=\"primary\""))));
        page("/rules/documents/currencies").body(containsString("usdPerUnit"));
    }

    private static ValidatableResponse post(String step, int version, String document) {
        return form(FRAGMENTS)
                .formParam("version", version)
                .formParam("document", document)
                .formParam("reason", "kites")
                .post(FRAGMENTS + step)
                .then();
    }

    private static String live() {
        return given().get("/api/documents/fragments").asString();
    }

    private static int version() {
        return given().get("/api/documents").jsonPath().getInt("items[0].version");
    }
}
