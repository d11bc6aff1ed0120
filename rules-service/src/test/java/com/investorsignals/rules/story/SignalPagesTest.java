package com.investorsignals.rules.story;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.page;
import static com.investorsignals.rules.signal.Contents.raise;
import static com.investorsignals.rules.signal.Contents.tranche;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.investorsignals.console.SignedLinks;
import com.investorsignals.events.CompanyKey;
import com.investorsignals.rules.PostgresResource;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.signal.Cause;
import com.investorsignals.rules.signal.SignalContent;
import com.investorsignals.rules.signal.SignalNews;
import com.investorsignals.rules.signal.SignalState;
import com.investorsignals.rules.signal.SignalStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SignalPagesTest {
    @Inject
    SignalStore signals;

    @Inject
    SignedLinks links;

    private final String company = "Pageco " + UUID.randomUUID();

    @Test
    @TestSecurity(user = "ana", roles = "subscriber")
    void showsWhatWasRaisedAndHowSureItIs() {
        Story story = story(company, Standing.RUMOURED);
        show(story, company, Standing.ANNOUNCED);

        String page = page("/signals?company=" + company.replace(" ", "%20"))
                .extract()
                .asString();

        assertThat(page)
                .contains(company + ": " + company + " raises", "was rumoured", "1 independent", "Why 60", "+60")
                .contains("href=\"/stories/" + story.id + "\"");
    }

    @Test
    @TestSecurity(user = "ana", roles = "subscriber")
    void keepsTheFilterInTheAddressAndSaysWhenNothingFits() {
        page("/signals?q=nowheretobefound&category=audit&days=7")
                .body(allOf(
                        containsString("value=\"nowheretobefound\""),
                        containsString("<option value=\"audit\" selected>"),
                        containsString("Nothing fits")));
    }

    @Test
    @TestSecurity(user = "ana", roles = "subscriber")
    void showsTextOfStrangersAsText() {
        String hostile = "<script>alert(1)</script>\"'&{x}\u202Egnp";
        Story story = story(company + hostile, Standing.RUMOURED);

        page("/signals").body(not(containsString("<script>alert")));
        page("/stories/" + story.id)
                .body(allOf(not(containsString("<script>alert")), containsString("&lt;script&gt;alert(1)")));
    }

    @Test
    @TestSecurity(user = "ana", roles = "subscriber")
    void letsABrowserRunNothingThatIsNotOurs() {
        given().get("/signals")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), not(containsString("unsafe"))))
                .header("X-Content-Type-Options", is("nosniff"));
        page("/signals").body(allOf(not(containsString(" style=")), not(containsString(" onclick="))));
    }

    @Test
    void leadsAStrangerToSignIn() {
        browser().get("/signals").then().statusCode(302).header("Location", endsWith("/login"));
        browser()
                .header("HX-Request", "true")
                .get("/signals")
                .then()
                .statusCode(204)
                .header("HX-Refresh", is("true"));
        given().get("/api/signals").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void tellsWhoeverMistypesAPassword() {
        String refused = browser()
                .formParam("j_username", "ana")
                .formParam("j_password", "not hers")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");

        browser().get(refused).then().statusCode(200).body(containsString("do not belong together"));
    }

    @Test
    void opensTheStoryOfAnAlertToWhoeverHoldsItsLink() {
        Story story = story(company, Standing.ANNOUNCED);
        Story other = story(company + " Two", Standing.ANNOUNCED);
        String key = links.key("/stories/" + story.id, Instant.now());

        page("/stories/" + story.id + "?k=" + key).body(allOf(containsString(company), containsString("Sign in")));
        browser().get("/stories/" + other.id + "?k=" + key).then().statusCode(302);
        browser().get("/stories/" + story.id + "?k=" + key + "x").then().statusCode(302);
        browser().get("/stories/" + story.id).then().statusCode(302);
    }

    @Test
    void leadsOnFromAStoryThatWentOnInAnother() {
        Story story = story(company, Standing.ANNOUNCED);
        Story later = story(company, Standing.ANNOUNCED);
        QuarkusTransaction.requiringNew()
                .run(() -> Story.<Story>findById(story.id).takeOver(Story.findById(later.id)));
        String key = links.key("/stories/" + later.id, Instant.now());

        String next = browser()
                .get("/stories/" + later.id + "?k=" + key)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        browser().get(next).then().statusCode(200).body(containsString(company));
    }

    @Test
    @TestSecurity(user = "ana", roles = "subscriber")
    void takesNoFormThatIsNotOurs() {
        browser()
                .contentType(ContentType.URLENC)
                .formParam("form-token", "guessed")
                .post("/logout")
                .then()
                .statusCode(403)
                .contentType(ContentType.HTML)
                .body(containsString("load the page again"));
        String page = page("/signals").extract().asString();
        String token = page.replaceAll("(?s).*name=\"form-token\" value=\"([^\"]+)\".*", "$1");
        browser()
                .contentType(ContentType.URLENC)
                .formParam("form-token", token)
                .post("/logout")
                .then()
                .statusCode(303);
    }

    @Test
    @TestSecurity(user = "ana", roles = "subscriber")
    void tellsAPersonInWordsThatThereIsNothing() {
        browser()
                .get("/stories/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(containsString("Not found"));
    }

    /** A key of another page, or of none, is no way to a key of the story that this one went on in. */
    @Test
    void makesNoLinkForWhoeverCameWithoutOne() {
        Story old = story(company, Standing.RUMOURED);
        Story lives = story(company + " Two", Standing.ANNOUNCED);
        QuarkusTransaction.requiringNew().run(() -> {
            Story merged = Story.known(old.id).orElseThrow();
            merged.mergedInto = lives.id;
        });
        Instant soon = Instant.now().plusSeconds(3_000);
        String key = links.key("/stories/" + old.id, soon.minus(Duration.ofDays(180)));

        String followed = browser()
                .get("/stories/" + old.id + "?k=" + key)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String renewed = followed.substring(followed.indexOf("?k=") + 3);

        assertThat(links.opens(renewed, "/stories/" + lives.id, Instant.now())).isTrue();
        assertThat(links.opens(renewed, "/stories/" + lives.id, soon.plusSeconds(2)))
                .isFalse();
        browser()
                .get("/stories/" + old.id + "?k=anything")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/login"));
    }

    @Test
    @TestSecurity(user = "sue", roles = "subscriber")
    void leadsWhoeverIsSignedInOnWithoutALink() {
        Story old = story(company, Standing.RUMOURED);
        Story lives = story(company + " Two", Standing.ANNOUNCED);
        QuarkusTransaction.requiringNew().run(() -> {
            Story merged = Story.known(old.id).orElseThrow();
            merged.mergedInto = lives.id;
        });

        browser()
                .get("/stories/" + old.id + "?k=anything")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/stories/" + lives.id));
    }

    private Story story(String name, Standing standing) {
        Story story = QuarkusTransaction.requiringNew()
                .call(() -> Story.open(
                        CompanyKey.of(name), Category.TRANCHE, Reports.on(1, standing, Facts.NONE), Instant.now()));
        show(story, name, standing);
        return story;
    }

    private void show(Story story, String name, Standing standing) {
        UUID article = UUID.randomUUID();
        SignalContent content = tranche(name, standing, 60, raise(500, "Series B"), 1);
        QuarkusTransaction.requiringNew()
                .run(() -> signals.show(
                        new SignalState(story.id, List.of(), true, true),
                        content,
                        Optional.of(new SignalNews(content, true)),
                        Cause.article(article),
                        article));
    }
}
