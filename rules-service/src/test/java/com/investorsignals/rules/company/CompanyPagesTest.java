package com.investorsignals.rules.company;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.page;
import static com.investorsignals.rules.Browser.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.investorsignals.rules.Browser;
import com.investorsignals.rules.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class CompanyPagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&{x}";

    private final String word =
            "Word" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final Instant start = Instant.now();

    @AfterEach
    void remove() {
        QuarkusTransaction.requiringNew().run(() -> Company.delete("createdAt >= ?1", start));
    }

    @Test
    void addsACompanyAndShowsIt() {
        String next = form().formParam("name", word + ", Inc.")
                .formParam("aliases", word + " Labs\r\n\r\n" + word + " AI")
                .formParam("domains", "Page.example, www.page.example")
                .formParam("tags", "ai,chips")
                .post("/companies")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        page(next)
                .body(allOf(
                        containsString(word + ", Inc.</a>"),
                        containsString(word + " Labs, " + word + " AI"),
                        containsString("page.example, www.page.example"),
                        containsString("/signals?company=" + word + "%2C+Inc."),
                        containsString("role=\"status\">Added.")));
    }

    @Test
    void findsByTheBeginningsOfWordsOfNamesAndAliases() {
        list(word + " Robotics Ltd", word + "alias Labs");
        list("Other " + word);

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
        IntStream.rangeClosed(1, 60).forEach(i -> list("%s %03d".formatted(word, i)));

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
    void keepsTheInputAndNamesTheFieldThatIsWrong() {
        form().formParam("name", "")
                .formParam("domains", "http://page.example/")
                .formParam("aliases", "kept " + HOSTILE)
                .post("/companies")
                .then()
                .statusCode(422)
                .contentType(ContentType.HTML)
                .body(allOf(
                        containsString("id=\"name-fault\">is missing"),
                        containsString("is no web domain such as nimbus.example"),
                        containsString("value=\"http://page.example/\""),
                        containsString("aria-invalid=\"true\""),
                        containsString("kept &lt;script&gt;"),
                        not(containsString("<script>alert"))));
        list(word);
        form().formParam("name", word + " Ltd")
                .post("/companies")
                .then()
                .statusCode(422)
                .body(containsString("is already listed as &quot;" + word + "&quot;"));
    }

    @Test
    void listsOneOfTwoThatAreAddedAtOnce() {
        var second = QuarkusTransaction.requiringNew().call(() -> {
            CompanyProfile first = profile(word);
            assertThat(Company.twinOf(first)).isEmpty();
            Company.enlist(first, Instant.now());
            RequestSpecification form = form().formParam("name", word + " Ltd");
            var posted = CompletableFuture.supplyAsync(() -> form.post("/companies"));
            await().until(CompanyPagesTest::somebodyWaits);
            return posted;
        });

        second.join().then().statusCode(422).body(containsString("is already listed as &quot;" + word + "&quot;"));
    }

    @Test
    void tellsOfAnEditThatSomebodyElseMadeMeanwhile() {
        UUID id = list(word);
        edit(id, 0).formParam("tags", "theirs").post().then().statusCode(303);

        edit(id, 0)
                .formParam("tags", "mine")
                .post()
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("Somebody else changed this company"),
                        containsString("value=\"mine\""),
                        containsString("Stored meanwhile: <b>theirs</b>"),
                        containsString("name=\"version\" value=\"1\""),
                        not(containsString("id=\"name-other\""))));
        edit(id, 1).formParam("tags", "mine").post().then().statusCode(303);

        page("/companies?q=" + word).body(containsString("<span class=\"tag\">mine</span>"));
    }

    @Test
    void removesWhatNobodyChangedMeanwhile() {
        UUID id = list(word);

        form().formParam("version", 7)
                .post("/companies/" + id + "/remove")
                .then()
                .statusCode(409);
        form().formParam("version", 0)
                .post("/companies/" + id + "/remove")
                .then()
                .statusCode(303);

        page("/companies?q=" + word).body(containsString("No name or alias has these words"));
        browser().get("/companies/" + id + "/edit").then().statusCode(404).body(containsString("Not found"));
    }

    @Test
    void showsTextOfStrangersAsText() {
        UUID id = list(word + HOSTILE, HOSTILE);

        page("/companies?q=" + word)
                .body(allOf(not(containsString("<script>alert")), containsString("&lt;script&gt;")));
        page("/companies/" + id + "/edit").body(not(containsString("<script>alert")));
        for (String odd : List.of(HOSTILE, "\u0000")) {
            browser()
                    .queryParams("q", odd, "after", odd, "done", odd)
                    .get("/companies")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script>alert")));
        }
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

    private static UUID list(String name, String... aliases) {
        return QuarkusTransaction.requiringNew().call(() -> Company.enlist(profile(name, aliases), Instant.now()).id);
    }

    private static CompanyProfile profile(String name, String... aliases) {
        return new CompanyForm(name, List.of(aliases), List.of(), null, List.of()).profile(UUID.randomUUID());
    }

    private static boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Company.getEntityManager()
                        .createNativeQuery("select exists (select from pg_locks where not granted)", Boolean.class)
                        .getSingleResult()
                        .equals(true));
    }

    private RequestSpecification edit(UUID id, int version) {
        return form().basePath("/companies/" + id + "/edit")
                .formParam("version", version)
                .formParam("name", word);
    }

    private static RequestSpecification form() {
        return Browser.form("/companies/import");
    }

    private static ValidatableResponse upload(String csv) {
        return browser()
                .multiPart("form-token", token("/companies/import"))
                .multiPart("file", "companies.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("text", "")
                .post("/companies/import")
                .then();
    }

    private static ValidatableResponse paste(String text, String token) {
        return browser()
                .multiPart("form-token", token)
                .multiPart("text", text)
                .post("/companies/import")
                .then();
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
