package com.investorsignals.notifier.subscription;

import static com.investorsignals.notifier.Browser.publicForm;
import static com.investorsignals.notifier.MailServer.acceptedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.notifier.Mails;
import com.investorsignals.notifier.Subscriptions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody without an account, whose mail a test reads. */
final class Reader {
    static final Duration LONG = Duration.ofSeconds(20);
    private static final Pattern CONFIRM = Pattern.compile("http://localhost:8080(/confirm/\\S+)");

    private final String address = Subscriptions.reader();

    String address() {
        return address;
    }

    ValidatableResponse signUp() {
        return publicForm()
                .formParam("address", address)
                .formParam("companies", "Quillon")
                .post("/subscribe")
                .then()
                .statusCode(202);
    }

    Subscription confirmed() throws IOException, MessagingException {
        signUp();
        publicForm().post(confirmLink(mails(1).getFirst())).then().statusCode(200);
        return subscription();
    }

    List<MimeMessage> mails(int count) {
        return await().atMost(LONG).until(() -> acceptedFor(address), mails -> mails.size() == count);
    }

    static String confirmLink(MimeMessage mail) throws IOException, MessagingException {
        Matcher link = CONFIRM.matcher(Mails.text(mail));
        assertThat(link.find()).isTrue();
        return URI.create(link.group(1)).getPath();
    }

    /** The only one of this address. */
    Subscription subscription() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Subscription.<Subscription>find("address", address).singleResult());
    }

    String state() {
        return subscription().state.word();
    }
}
