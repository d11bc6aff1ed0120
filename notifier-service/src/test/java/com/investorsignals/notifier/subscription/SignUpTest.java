package com.investorsignals.notifier.subscription;

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
import com.investorsignals.notifier.Mails;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How somebody without an account comes to be told, and nobody against their will. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class SignUpTest {
    private final Reader reader = new Reader();

    @Test
    void nothingIsTakenForConfirmedBeforeTheOwnerOfTheAddressSaysSo() throws Exception {
        reader.signUp().body(containsString("Look into your mail"));
        String link = Reader.confirmLink(reader.mails(1).getFirst());

        page(link).body(allOf(containsString(reader.address()), containsString("Quillon"), containsString("<button")));
        assertThat(reader.state()).isEqualTo("pending");

        publicForm().post(link).then().statusCode(200).body(containsString("You are subscribed"));
        assertThat(reader.state()).isEqualTo("active");
        publicForm().post(link).then().statusCode(200);
        assertThat(reader.state()).isEqualTo("active");
    }

    @Test
    void aProgramSignsUpByJson() {
        given().contentType(ContentType.JSON)
                .body("{\"channel\":\"email\",\"address\":\"" + reader.address() + "\",\"minScore\":40}")
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

        assertThat(reader.mails(1)).hasSize(1);
    }

    @Test
    void theAnswerIsTheSameForAKnownAddress() {
        String first = reader.signUp().extract().asString();
        String second = reader.signUp().extract().asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void nobodyHasUsFillAStrangersInbox() throws Exception {
        String name = "ana-" + UUID.randomUUID();
        List<Callable<String>> requests = IntStream.range(0, 60)
                .<Callable<String>>mapToObj(tag -> () -> signUp(name + "+" + tag + "@fund.example", "203.0.113.9"))
                .toList();

        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<String> answers = new HashSet<>();
            for (Future<String> answer : senders.invokeAll(requests)) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(1);
        }

        assertThat(QuarkusTransaction.requiringNew().call(() -> Subscription.count("address like ?1", name + "+%")))
                .isEqualTo(3);
    }

    @Test
    void aRequestComesFromWhereTheProxyBeforeUsSays() {
        String domain = UUID.randomUUID() + ".example";
        signUp("ana@" + domain, "2001:db8:1:2::1");
        signUp("bob@" + domain, "2001:db8:1:2::2");
        assertThat(networksOf(domain)).isEqualTo(1);

        signUp("eve@" + domain, "2001:db8:1:3::1");
        assertThat(networksOf(domain)).isEqualTo(2);
    }

    private static int networksOf(String domain) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) Subscription.getEntityManager()
                                .createNativeQuery("""
                                        SELECT count(DISTINCT n.network) FROM sign_ups n
                                        JOIN subscriptions s ON s.id = n.subscription_id
                                        WHERE s.address LIKE :address""")
                                .setParameter("address", "%@" + domain)
                                .getSingleResult())
                        .intValue());
    }

    private static String signUp(String address, String sender) {
        return publicForm()
                .header("X-Forwarded-For", sender)
                .formParam("address", address)
                .post("/subscribe")
                .then()
                .statusCode(202)
                .extract()
                .asString()
                .replace(address, "");
    }

    @Test
    void theMailSaysNothingThatAStrangerWrote() throws Exception {
        publicForm()
                .formParam("address", reader.address())
                .formParam("companies", "Buy now at https://evil.example")
                .post("/subscribe")
                .then()
                .statusCode(202);

        MimeMessage mail = reader.mails(1).getFirst();
        assertThat(Mails.text(mail)).doesNotContain("evil.example");
        assertThat(Mails.html(mail)).doesNotContain("evil.example");
        page(Reader.confirmLink(mail))
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
    void asksAgainWhenTheMailServerSaysLater() {
        MailServer.gate().refuse(reader.address(), "451 4.7.1 Greylisted, come back later");
        reader.signUp();
        await().atMost(Reader.LONG).until(() -> tries() == 1);
        assertThat(acceptedFor(reader.address())).isEmpty();

        QuarkusTransaction.requiringNew()
                .run(() -> Subscription.update("confirmationDueAt = instant where address = ?1", reader.address()));

        assertThat(reader.mails(1)).hasSize(1);
        await().atMost(Reader.LONG).until(() -> reader.subscription().confirmationDueAt == null);
    }

    private int tries() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) Subscription.getEntityManager()
                                .createNativeQuery(
                                        "SELECT confirmation_tries FROM subscriptions WHERE address = :address")
                                .setParameter("address", reader.address())
                                .getSingleResult())
                        .intValue());
    }
}
