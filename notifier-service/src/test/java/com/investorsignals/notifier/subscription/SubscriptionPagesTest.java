package com.investorsignals.notifier.subscription;

import static com.investorsignals.notifier.Browser.browser;
import static com.investorsignals.notifier.Browser.form;
import static com.investorsignals.notifier.Browser.page;
import static com.investorsignals.notifier.Browser.publicForm;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.Subscriptions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class SubscriptionPagesTest {
    private final String company = "Company " + UUID.randomUUID();
    private final String reader = Subscriptions.reader();

    @Test
    void addsASubscriptionAndShowsIt() {
        form().formParam("channel", "email")
                .formParam("address", reader)
                .formParam("owner", "Ana <b>")
                .formParam("companies", company)
                .formParam("minStanding", "announced")
                .post("/subscriptions")
                .then()
                .statusCode(303)
                .header("Location", containsString("/subscriptions?done=added"));

        found(company)
                .body(allOf(
                        containsString(reader),
                        containsString(company + "; at least announced"),
                        containsString("Ana &lt;b&gt;"),
                        containsString(">active<")));
    }

    @Test
    void keepsTheInputAndNamesTheFieldThatIsWrong() {
        form().formParam("channel", "slack")
                .formParam("address", "https://evil.example/services/T0/B0/x")
                .formParam("owner", "kept")
                .post("/subscriptions")
                .then()
                .statusCode(400)
                .body(allOf(
                        containsString("id=\"address-fault\">must be the address of an incoming webhook"),
                        containsString("<option value=\"slack\" selected>"),
                        containsString("value=\"kept\"")));
    }

    @Test
    void showsAWebhooksSecretOnce() {
        form().formParam("channel", "webhook")
                .formParam("address", "https://93.184.216.34/" + UUID.randomUUID())
                .formParam("companies", company)
                .post("/subscriptions")
                .then()
                .statusCode(200)
                .body(containsString("whsec_"));

        found(company).body(not(containsString("whsec_")));
    }

    @Test
    void changesOnlyWhatTheAdminHasSeen() {
        String id = Subscriptions.subscribe(reader, ", \"companies\": [\"" + company + "\"]");
        String edit = "/subscriptions/" + id + "/edit";
        page(edit).body(containsString("value=\"" + reader + "\""));

        form().formParam("version", "0")
                .formParam("address", reader)
                .formParam("companies", company)
                .formParam("minScore", "70")
                .post(edit)
                .then()
                .statusCode(303);
        found(company).body(containsString("score 70 or more"));

        form().formParam("version", "0")
                .formParam("address", reader)
                .formParam("minScore", "80")
                .post(edit)
                .then()
                .statusCode(409)
                .body(containsString("nothing of yours is saved yet"), containsString("value=\"80\""));
    }

    @Test
    void endsIt() {
        String id = Subscriptions.subscribe(reader, ", \"companies\": [\"" + company + "\"]");

        form().post("/subscriptions/" + id + "/end").then().statusCode(303);

        found(company).body(containsString(">ended<"));
        page("/subscriptions/" + id + "/edit").body(containsString("It has ended"));
    }

    @Test
    void refusesAFormThatIsNoneOfOurs() {
        publicForm().formParam("address", reader).post("/subscriptions").then().statusCode(403);
    }

    @Test
    void narrowsByStateAndChannel() {
        Subscriptions.subscribe(reader, ", \"companies\": [\"" + company + "\"]");

        page("/subscriptions?state=ended&q=" + company.replace(" ", "%20")).body(containsString("Nothing fits"));
        page("/subscriptions?channel=email&state=active&q=" + company.replace(" ", "+"))
                .body(containsString(reader));
        page("/subscriptions?q=%25").body(containsString("Nothing fits"));
        browser().get("/subscriptions?state=lost").then().statusCode(400).body(containsString("state"));
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"operator", "subscriber"})
    void anOperatorReadsAndChangesNothing() {
        page("/subscriptions").body(not(containsString("/subscriptions/new")));
        browser().get("/subscriptions/new").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "sue", roles = "subscriber")
    void aSubscriberDoesNotSeeOthers() {
        browser().get("/subscriptions").then().statusCode(is(403));
    }

    private static io.restassured.response.ValidatableResponse found(String words) {
        return page("/subscriptions?q=" + words.replace(" ", "%20"));
    }
}
