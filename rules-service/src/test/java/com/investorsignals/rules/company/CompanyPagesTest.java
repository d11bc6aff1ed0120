package com.investorsignals.rules.company;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.page;
import static com.investorsignals.rules.Browser.token;
import static com.investorsignals.rules.company.CompanyForms.paste;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of companies, and who may see and do what. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class CompanyPagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&{x}";

    private final ListedCompanies listed = new ListedCompanies();
    private final String word = listed.word();

    @AfterEach
    void remove() {
        listed.remove();
    }

    @Test
    void findsByTheBeginningsOfWordsOfNamesAndAliases() {
        listed.list(word + " Robotics Ltd", word + "alias Labs");
        listed.list("Other " + word);

        found(word.substring(0, 10)).contains(word + " Robotics", "Other " + word);
        found("robo " + word.toLowerCase(Locale.ROOT))
                .contains(word + " Robotics")
                .doesNotContain("Other ");
        found("labs " + word + "ali").contains(word + " Robotics").doesNotContain("Other ");
        found(word + " r").contains("No name or alias has these words");
        found(word + " obotics").contains("No name or alias has these words");
        found(word + " ') | (:* & \\' !").contains(word + " Robotics");
        found("\"" + word + " ROBOTICS, Inc.\"").contains(word + " Robotics").doesNotContain("Other ");
    }

    @Test
    void goesOnInOrderOfName() {
        IntStream.rangeClosed(1, 60).forEach(i -> listed.list("%s %03d".formatted(word, i)));

        String first = page("/companies?q=" + word).extract().asString();
        assertThat(first).contains(word + " 001<", word + " 050<").doesNotContain(word + " 051<");

        Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
        assertThat(next.find()).isTrue();
        page(next.group(1).replace("&amp;", "&"))
                .body(allOf(
                        containsString(word + " 051<"),
                        containsString(word + " 060<"),
                        not(containsString("rel=\"next\""))));
    }

    @Test
    void showsTextOfStrangersAsText() {
        UUID id = listed.list(word + HOSTILE, HOSTILE);

        page("/companies?q=" + word)
                .body(allOf(not(containsString("<script>alert")), containsString("&lt;script&gt;")));
        page("/companies/" + id + "/edit").body(not(containsString("<script>alert")));
        browser()
                .queryParams("q", HOSTILE, "after", HOSTILE, "done", HOSTILE)
                .get("/companies")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")));
    }

    @Test
    @TestSecurity(user = "sam", roles = "subscriber")
    void letsSubscribersReadAndNothingElse() {
        page("/companies").body(not(containsString("/companies/new")));
        for (String place :
                List.of("/companies/new", "/companies/import", "/companies/" + UUID.randomUUID() + "/edit")) {
            browser().get(place).then().statusCode(403).contentType(ContentType.HTML);
        }
        String token = token("/companies");
        browser()
                .contentType(ContentType.URLENC)
                .formParam("form-token", token)
                .formParam("name", word)
                .post("/companies")
                .then()
                .statusCode(403);
        paste("name\n" + word, token).statusCode(403);
    }

    @Test
    @TestSecurity
    void leadsAStrangerToSignIn() {
        browser().get("/companies").then().statusCode(302).header("Location", not(startsWith("/companies")));
    }

    private static AbstractStringAssert<?> found(String q) {
        String page = browser()
                .queryParam("q", q)
                .get("/companies")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return assertThat(page.substring(page.indexOf("id=\"companies\"")));
    }
}
