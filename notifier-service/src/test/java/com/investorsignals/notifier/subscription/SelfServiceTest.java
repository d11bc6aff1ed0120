package com.investorsignals.notifier.subscription;

import static com.investorsignals.notifier.Browser.browser;
import static com.investorsignals.notifier.Browser.page;
import static com.investorsignals.notifier.Browser.publicForm;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does by the links of a mail, without an account. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class SelfServiceTest {
    private final Reader reader = new Reader();

    @Inject
    SubscriptionLinks links;

    @Test
    void aReaderChangesWhatIsToldAndNotToWhom() throws Exception {
        Subscription subscription = reader.confirmed();
        String manage = links.manage(subscription.id).getPath();
        String version = version(page(manage).extract().asString());

        publicForm()
                .formParam("version", version)
                .formParam("address", "eve@evil.example")
                .formParam("companies", "Quillon\r\nNimbus AI")
                .formParam("minScore", "70")
                .formParam("categories", "audit", "risk")
                .post(manage)
                .then()
                .statusCode(200)
                .body(containsString("role=\"status\">Saved."));

        Subscription changed = reader.subscription();
        assertThat(changed.address).isEqualTo(reader.address());
        assertThat(changed.companies).containsExactly("Quillon", "Nimbus AI");
        assertThat(changed.categories).containsExactly("audit", "risk");
        assertThat(changed.minScore).isEqualTo(70);
        publicForm()
                .formParam("version", version)
                .formParam("minScore", "10")
                .post(manage)
                .then()
                .statusCode(409)
                .body(containsString("nothing of yours is saved yet"), containsString("value=\"10\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/manage/any", "/logout", "/subscribe"})
    void whoeverIsNotSignedInSendsNoMultipart(String path) {
        given().multiPart("version", "1").post(path).then().statusCode(415);
    }

    @Test
    void aReaderEndsItByOneClickAndNeverByLooking() throws Exception {
        Subscription subscription = reader.confirmed();
        String unsubscribe = links.unsubscribe(subscription.id).getPath();

        browser().head(unsubscribe).then().statusCode(200);
        page(unsubscribe).body(containsString("End these alerts?"));
        assertThat(reader.state()).isEqualTo("active");

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(unsubscribe)
                .then()
                .statusCode(200);

        assertThat(reader.state()).isEqualTo("ended");
        page(unsubscribe).body(containsString("You are unsubscribed"));
        publicForm().post(unsubscribe).then().statusCode(200);
        page(links.manage(subscription.id).getPath()).body(containsString("This subscription has ended"));
        publicForm()
                .formParam("version", "9")
                .post(links.manage(subscription.id).getPath())
                .then()
                .statusCode(409);
    }

    @Test
    void theFormSaysInAReadersWordsWhatThereIs() {
        page("/subscribe").body(containsString("Funding rounds (tranches)"), containsString("sales fell 12%"));
    }

    /** People open the link of a mail again, in every state that it has led to. */
    @Test
    void theLinkOfConfirmationSaysHowThingsStand() throws Exception {
        reader.signUp();
        String link = Reader.confirmLink(reader.mails(1).getFirst());

        page(link).body(containsString("Do you want these alerts?"));
        publicForm().post(link).then().statusCode(200);
        page(link).body(containsString("You are subscribed"));
        publicForm().post(link).then().statusCode(200);
        publicForm()
                .post(links.unsubscribe(reader.subscription().id).getPath())
                .then()
                .statusCode(200);
        page(link).body(containsString("This subscription has ended"));
    }

    @Test
    void aLinkIsGoodForOneActAlone() {
        UUID id = UUID.randomUUID();
        String token = links.manage(id).getPath().substring("/manage/".length());

        browser().get("/unsubscribe/" + token).then().statusCode(404).body(containsString("This link is too old"));
        browser()
                .get("/manage/" + token.substring(0, token.length() - 1))
                .then()
                .statusCode(404);
        browser().get("/manage/x").then().statusCode(404);
        browser().get("/manage/" + token).then().statusCode(404).body(containsString("no longer kept"));
    }

    private static String version(String page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
