package com.investorsignals.notifier.subscription;

import static com.investorsignals.notifier.Browser.browser;
import static com.investorsignals.notifier.Browser.page;
import static com.investorsignals.notifier.Browser.publicForm;
import static com.investorsignals.notifier.MailServer.acceptedFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.Subscriptions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader does without an account. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class SelfServiceTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Pattern CONFIRM = Pattern.compile("http://localhost:8080(/confirm/\\S+)");

    private final String reader = Subscriptions.reader();

    @Inject
    SubscriptionLinks links;

    @Test
    void nothingIsTakenForConfirmedBeforeTheOwnerOfTheAddressSaysSo() throws Exception {
        signUp().then().statusCode(202).body(containsString("Look into your mail"));
        String link = linkOf(mails(1).getFirst());

        page(link).body(allOf(containsString(reader), containsString("Quillon"), containsString("<button")));
        assertThat(state()).isEqualTo("pending");

        publicForm().post(link).then().statusCode(200).body(containsString("You are subscribed"));
        assertThat(state()).isEqualTo("active");
        publicForm().post(link).then().statusCode(200);
        assertThat(state()).isEqualTo("active");
    }

    @Test
    void aProgramSignsUpByJson() {
        given().contentType(ContentType.JSON)
                .body("{\"channel\":\"email\",\"address\":\"" + reader + "\",\"minScore\":40}")
                .post("/subscribe")
                .then()
                .statusCode(202)
                .body(emptyString());
        given().contentType(ContentType.JSON)
                .body("{\"channel\":\"webhook\",\"address\":\"https://receiver.example/hook\"}")
                .post("/subscribe")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("channel"));

        assertThat(mails(1)).hasSize(1);
    }

    @Test
    void theAnswerIsTheSameForAKnownAddress() {
        String first = signUp().then().statusCode(202).extract().asString();
        String second = signUp().then().statusCode(202).extract().asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void nobodyHasUsFillAStrangersInbox() {
        for (int i = 0; i < 5; i++) {
            signUp().then().statusCode(202);
        }

        assertThat(QuarkusTransaction.requiringNew().call(() -> Subscription.count("address", reader)))
                .isEqualTo(3);
    }

    @Test
    void theMailSaysNothingThatAStrangerWrote() throws Exception {
        publicForm()
                .formParam("address", reader)
                .formParam("companies", "Buy now at https://evil.example")
                .post("/subscribe")
                .then()
                .statusCode(202);

        MimeMessage mail = mails(1).getFirst();
        assertThat(body(mail, 0)).doesNotContain("evil.example");
        assertThat(body(mail, 1)).doesNotContain("evil.example");
        page(linkOf(mail))
                .body(containsString("Buy now at https://evil.example"), not(containsString("href=\"https://evil")));
    }

    @Test
    void keepsTheInputAndNamesTheFieldThatIsWrong() {
        publicForm()
                .formParam("address", "nobody")
                .formParam("companies", "<script>alert(1)</script>")
                .formParam("minScore", "many")
                .formParam("timeZone", "Mars/Base")
                .post("/subscribe")
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(allOf(
                        containsString("id=\"address-fault\">must be one plain e-mail address"),
                        containsString("id=\"minScore-fault\">must be from 0 to 100"),
                        containsString("id=\"timeZone-fault\">must be a time zone"),
                        containsString("value=\"nobody\""),
                        containsString("&lt;script&gt;"),
                        not(containsString("<script>alert"))));
    }

    @Test
    void aReaderChangesWhatIsToldAndNotToWhom() throws Exception {
        Subscription subscription = confirmed();
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

        Subscription changed = stored(subscription.id);
        assertThat(changed.address).isEqualTo(reader);
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

    @Test
    void aReaderEndsItByOneClickAndNeverByLooking() throws Exception {
        Subscription subscription = confirmed();
        String unsubscribe = links.unsubscribe(subscription.id).getPath();

        browser().head(unsubscribe).then().statusCode(200);
        page(unsubscribe).body(containsString("End these alerts?"));
        assertThat(state()).isEqualTo("active");

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(unsubscribe)
                .then()
                .statusCode(200);

        assertThat(state()).isEqualTo("ended");
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

    @Test
    void asksAgainWhenTheMailServerSaysLater() {
        MailServer.gate().refuse(reader, "451 4.7.1 Greylisted, come back later");
        signUp().then().statusCode(202);
        await().atMost(LONG).until(() -> tries() == 1);
        assertThat(acceptedFor(reader)).isEmpty();

        QuarkusTransaction.requiringNew()
                .run(() -> Subscription.update("confirmationDueAt = instant where address = ?1", reader));

        assertThat(mails(1)).hasSize(1);
        await().atMost(LONG).until(() -> stored(only()).confirmationDueAt == null);
    }

    private io.restassured.response.Response signUp() {
        return publicForm()
                .formParam("address", reader)
                .formParam("companies", "Quillon")
                .post("/subscribe");
    }

    private Subscription confirmed() throws Exception {
        signUp().then().statusCode(202);
        publicForm().post(linkOf(mails(1).getFirst())).then().statusCode(200);
        return stored(only());
    }

    private List<MimeMessage> mails(int count) {
        return await().atMost(LONG).until(() -> acceptedFor(reader), mails -> mails.size() == count);
    }

    private UUID only() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Subscription.<Subscription>find("address", reader).singleResult().id);
    }

    private static Subscription stored(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Subscription.findById(id));
    }

    private String state() {
        return stored(only()).state.word();
    }

    private int tries() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) Subscription.getEntityManager()
                                .createNativeQuery(
                                        "SELECT confirmation_tries FROM subscriptions WHERE address = :address")
                                .setParameter("address", reader)
                                .getSingleResult())
                        .intValue());
    }

    private static String linkOf(MimeMessage mail) throws Exception {
        Matcher link = CONFIRM.matcher(body(mail, 0));
        assertThat(link.find()).isTrue();
        return URI.create(link.group(1)).getPath();
    }

    private static String body(MimeMessage mail, int part) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(part).getContent();
    }

    private static String version(String page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
