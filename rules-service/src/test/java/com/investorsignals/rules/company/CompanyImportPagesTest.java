package com.investorsignals.rules.company;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.page;
import static com.investorsignals.rules.Browser.token;
import static com.investorsignals.rules.company.CompanyForms.paste;
import static com.investorsignals.rules.company.CompanyForms.upload;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Companies out of a file or a pasted text. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class CompanyImportPagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&{x}";

    private final ListedCompanies listed = new ListedCompanies();
    private final String word = listed.word();

    @AfterEach
    void remove() {
        listed.remove();
    }

    @Test
    void importsAFileAndTellsWhatBecameOfEachRow() {
        upload("name,domains,cik\n%s,,1\n%s,%s,2\n".formatted(word, word + " B", HOSTILE))
                .statusCode(200)
                .body(allOf(
                        containsString("1 added, 0 updated, 0 unchanged, 1 refused."),
                        containsString("The column &quot;cik&quot; is unknown"),
                        containsString("is no web domain"),
                        not(containsString("<script>alert"))));
        upload("no header").statusCode(422).body(containsString("names no column &quot;name&quot;"));
        upload("").statusCode(422).body(containsString("Choose a file or paste rows. Nothing was imported."));
    }

    @Test
    void importsPastedText() {
        String rows = "\n".repeat(200_000) + word + "\r\n";

        paste("name\r\n" + rows, token("/companies/import")).statusCode(200).body(containsString("1 added"));
        paste("names\r\n" + word, token("/companies/import"))
                .statusCode(422)
                .body(allOf(containsString(">names"), containsString("names no column")));
    }

    @Test
    void takesNoFormThatIsNotOurs() {
        paste("name\n" + word, "guessed").statusCode(403);
        browser()
                .contentType(ContentType.URLENC)
                .formParam("name", word)
                .post("/companies")
                .then()
                .statusCode(403);

        page("/companies?q=" + word).body(containsString("No name or alias"));
    }
}
