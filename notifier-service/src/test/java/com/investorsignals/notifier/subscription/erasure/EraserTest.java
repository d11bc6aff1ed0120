package com.investorsignals.notifier.subscription.erasure;

import static com.investorsignals.notifier.Browser.browser;
import static com.investorsignals.notifier.Browser.form;
import static com.investorsignals.notifier.Browser.page;
import static com.investorsignals.notifier.Browser.publicForm;
import static com.investorsignals.notifier.Subscriptions.reader;
import static com.investorsignals.notifier.Subscriptions.subscribe;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.subscription.Subscriber;
import com.investorsignals.notifier.subscription.Subscription;
import com.investorsignals.notifier.subscription.SubscriptionLinks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class EraserTest {
    private final String address = reader();

    @Inject
    Eraser eraser;

    @Inject
    SubscriptionLinks links;

    @Test
    void leavesNothingOfARequestThatNobodyConfirmedInAWeek() {
        UUID id = signUp();
        requested(id, Duration.ofDays(7).minusHours(1));
        eraser.erase();
        assertThat(subscription(id)).isNotNull();

        requested(id, Duration.ofDays(7).plusMinutes(1));
        eraser.erase();

        assertThat(subscription(id)).isNull();
        assertThat(subscribers("address", address)).isZero();
        browser().get(links.manage(id).getPath()).then().statusCode(404).body(containsString("no longer kept"));
    }

    @Test
    void keepsTheSubscriberWhoReadsBySomethingElse() {
        subscribe(address, "");
        UUID id = signUp();
        requested(id, Duration.ofDays(8));

        eraser.erase();

        assertThat(subscription(id)).isNull();
        assertThat(subscribers("address", address)).isOne();
    }

    @Test
    void keepsARequestThatIsConfirmedAtThatMoment() {
        UUID id = signUp();
        requested(id, Duration.ofDays(8));

        QuarkusTransaction.requiringNew().run(() -> {
            Subscription.findById(id, LockModeType.PESSIMISTIC_WRITE);
            eraser.erase();
        });

        assertThat(subscription(id)).isNotNull();
    }

    @Test
    void erasesTheAddressOfWhatEndedAMonthAgo() {
        String id = subscribe(address, ",\"owner\":\"Ana Lee\"");
        end(id, Duration.ofDays(30).minusHours(1));
        eraser.erase();
        given().get("/api/subscriptions/" + id).then().body("address", is(address));

        ended(id, Duration.ofDays(30).plusMinutes(1));
        eraser.erase();

        given().get("/api/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("address", is("erased"))
                .body("state", is("ended"))
                .body("owner", nullValue());
        assertThat(subscribers("address", address)).isZero();
        page("/subscriptions?state=ended").body(allOf(containsString(">erased<"), not(containsString(address))));
        page("/subscriptions/" + id + "/edit").body(containsString("It has ended"));
    }

    @Test
    void changesNothingOfWhatIsErased() {
        String id = subscribe(address, "");
        end(id, Duration.ofDays(31));
        eraser.erase();

        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"channel\":\"email\",\"address\":\"erased\"}")
                .put("/api/subscriptions/" + id)
                .then()
                .statusCode(409);
        given().delete("/api/subscriptions/" + id).then().statusCode(204);
        form().formParam("version", "9")
                .formParam("address", address)
                .post("/subscriptions/" + id + "/edit")
                .then()
                .statusCode(409);
        form().post("/subscriptions/" + id + "/end").then().statusCode(303);
        assertThat(subscribers("address", address)).isZero();
    }

    @Test
    void tellsWhoeverFollowsAnOldLinkThatTheAddressIsErased() {
        UUID id = UUID.fromString(subscribe(address, ""));
        end(id.toString(), Duration.ofDays(31));
        eraser.erase();
        String unsubscribe = links.unsubscribe(id).getPath();

        page(links.manage(id).getPath()).body(containsString("the address that it was for is erased"));
        page(unsubscribe).body(containsString("the address that it was for is erased"));
        publicForm()
                .post(unsubscribe)
                .then()
                .statusCode(200)
                .body(containsString("the address that it was for is erased"));
    }

    @Test
    void erasesTheSecretOfAWebhook() {
        String webhook = "https://93.184.216.34/" + UUID.randomUUID();
        String id = given().contentType(ContentType.JSON)
                .body("{\"channel\":\"webhook\",\"address\":\"" + webhook + "\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        end(id, Duration.ofDays(31));

        eraser.erase();

        Subscription erased = subscription(UUID.fromString(id));
        assertThat(erased).isNotNull().satisfies(subscription -> {
            assertThat(subscription.address).isNull();
            assertThat(subscription.secret).isNull();
        });
    }

    @Test
    void keepsTheAddressOfWhoReadsBySomethingElse() {
        String ended = subscribe(address, "");
        subscribe(address, "");
        end(ended, Duration.ofDays(31));

        eraser.erase();

        given().get("/api/subscriptions/" + ended).then().body("address", is("erased"));
        assertThat(subscribers("address", address)).isOne();
    }

    @Test
    void knowsTheSubscriberWhoComesBack() {
        String first = subscribe(address, "");
        UUID known = subscriber(first);
        end(first, Duration.ofDays(31));
        eraser.erase();
        assertThat(subscribers("id", known)).isOne();

        String second = subscribe(address.toUpperCase(Locale.ROOT), "");

        assertThat(subscriber(second)).isEqualTo(known);
        assertThat(subscribers("address", address)).isOne();
        eraser.erase();
        assertThat(subscribers("address", address)).isOne();
    }

    private UUID signUp() {
        publicForm().formParam("address", address).post("/subscribe").then().statusCode(202);
        return QuarkusTransaction.requiringNew()
                .call(() -> Subscription.<Subscription>find("address = ?1 and state = 'pending'", address)
                        .singleResult()
                        .id);
    }

    private static void end(String id, Duration ago) {
        given().delete("/api/subscriptions/" + id).then().statusCode(204);
        ended(id, ago);
    }

    private static void ended(String id, Duration ago) {
        QuarkusTransaction.requiringNew()
                .run(() -> Subscription.update(
                        "endedAt = ?1 where id = ?2", Instant.now().minus(ago), UUID.fromString(id)));
    }

    private static void requested(UUID id, Duration ago) {
        QuarkusTransaction.requiringNew()
                .run(() -> Subscription.update(
                        "createdAt = ?1 where id = ?2", Instant.now().minus(ago), id));
    }

    private static @Nullable Subscription subscription(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Subscription.<Subscription>findById(id));
    }

    private static UUID subscriber(String subscription) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Subscription.<Subscription>findById(UUID.fromString(subscription)).subscriber.id);
    }

    private static long subscribers(String field, Object value) {
        return QuarkusTransaction.requiringNew().call(() -> Subscriber.count(field, value));
    }
}
