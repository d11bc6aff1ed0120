package com.investorsignals.rules.editor;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.token;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class PackPagesTest {
    private static final String IMPORT = "/rules/import";

    @Test
    void showsWhatBecameOfEachRule() {
        String id = "pack-" + UUID.randomUUID();

        send("id: %s\ncategory: risk\ntitle: Kites\nintent: Kites.\nquery: zylokite\nbase: 50\n---\nid: worse\n"
                        .formatted(id))
                .statusCode(200)
                .body(allOf(
                        containsString("1 added, 0 changed, 0 unchanged, 1 refused."),
                        containsString("<a href=\"/rules/" + id + "\">"),
                        containsString("is missing")));
    }

    @Test
    void keepsWhatWasPastedWhenThereIsNothingToImport() {
        send("---\n").statusCode(422).body(allOf(containsString("Nothing was imported"), containsString("---")));
    }

    @Test
    void givesTheLiveRulesAsAFile() {
        browser()
                .accept("*/*")
                .get("/rules/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("rules.yaml"))
                .body(containsString("id: partnership"));
    }

    private static ValidatableResponse send(String pasted) {
        return browser()
                .multiPart("form-token", token(IMPORT))
                .multiPart("text", pasted)
                .post(IMPORT)
                .then();
    }
}
