package com.investorsignals.rules.company;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.page;
import static com.investorsignals.rules.company.CompanyForms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a company is added, edited and removed. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class CompanyFormPagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&{x}";

    private final ListedCompanies listed = new ListedCompanies();
    private final String word = listed.word();

    @AfterEach
    void remove() {
        listed.remove();
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
        listed.list(word);
        form().formParam("name", word + " Ltd")
                .post("/companies")
                .then()
                .statusCode(422)
                .body(containsString("is already listed as &quot;" + word + "&quot;"));
    }

    @Test
    void listsOneOfTwoThatAreAddedAtOnce() {
        var second = QuarkusTransaction.requiringNew().call(() -> {
            CompanyProfile first = listed.profile(word);
            assertThat(Company.twinOf(first)).isEmpty();
            Company.enlist(first, Instant.now());
            RequestSpecification form = form().formParam("name", word + " Ltd");
            var posted = CompletableFuture.supplyAsync(() -> form.post("/companies"));
            await().until(CompanyFormPagesTest::somebodyWaits);
            return posted;
        });

        second.join().then().statusCode(422).body(containsString("is already listed as &quot;" + word + "&quot;"));
    }

    @Test
    void tellsOfAnEditThatSomebodyElseMadeMeanwhile() {
        UUID id = listed.list(word);
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
        UUID id = listed.list(word);

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
}
