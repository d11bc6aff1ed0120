package com.investorsignals.rules.reference;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.page;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class LanguagePagesTest {

    @Test
    @TestSecurity(user = "ana", roles = "operator")
    void explainsEachConstructByExamples() {
        page("/rules/language")
                .body(allOf(
                        containsString("The language of rules"),
                        containsString("<code>amount:[100M TO 1B} AND currency:usd</code>"),
                        containsString("Nimbus AI raises $999 million")));
    }

    @Test
    void offersTheSchemaOfARuleToWhoeverWritesOne() {
        browser()
                .accept("application/json")
                .get("/assets/rule.schema.json")
                .then()
                .statusCode(200)
                .body(containsString("\"$id\": \"urn:investor-signals:rule:v1\""));
    }
}
