package com.investorsignals.notifier.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.SignalEvents;
import com.investorsignals.notifier.Subscriptions;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A company, a signal about it and a reader that no other test knows. */
final class Story {
    private static final Duration LONG = Duration.ofSeconds(20);

    final String company = "Nimbus " + UUID.randomUUID().toString().substring(0, 8);
    final UUID signal = UUID.randomUUID();
    final String reader = Subscriptions.reader();
    private final InMemoryConnector topics;

    Story(InMemoryConnector topics) {
        this.topics = topics;
    }

    SignalEvents event() {
        return SignalEvents.about(company).signal(signal);
    }

    /** Subscribes the reader to the company and whatever {@code filter} adds, and answers with the subscription's id. */
    String subscribe(String filter) {
        return Subscriptions.subscribe(reader, ", \"companies\": [\"" + company + "\"]" + filter);
    }

    /** Returns when the event has been acknowledged. */
    void raise(SignalEvents event) {
        raise(event.json());
    }

    void raise(byte[] event) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        topics.source("signals").send(Message.of(event, () -> {
            acknowledged.complete(null);
            return acknowledged;
        }));
        acknowledged.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The reader's mails, once there are so many. */
    List<MimeMessage> mails(int count) {
        await().atMost(LONG).until(() -> MailServer.acceptedFor(reader).size() >= count);
        return MailServer.acceptedFor(reader);
    }

    /** What was raised is acknowledged, so a mail that is not there once nothing waits will never come. */
    void hasEndedWith(int mails) {
        await().atMost(LONG)
                .until(() -> deliveries("queued").isEmpty()
                        && deliveries("sending").isEmpty()
                        && deliveries("retrying").isEmpty());
        assertThat(MailServer.acceptedFor(reader)).hasSize(mails);
    }

    /** The only delivery of the signal in this state, once there is one. */
    String delivery(String state) {
        return await().atMost(LONG)
                .until(() -> deliveries(state), found -> found.size() == 1)
                .getFirst();
    }

    /** Waits for the signal's message to be put off, and puts it off further, so that a test can act meanwhile. */
    void hold(DataSource database) {
        await().atMost(LONG).until(() -> nextTry(database, "30 seconds") == 1);
    }

    /** Ends {@link #hold}. */
    void release(DataSource database) throws SQLException {
        nextTry(database, "0 seconds");
    }

    private int nextTry(DataSource database, String wait) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        UPDATE messages SET next_try_at = now() + ?::interval WHERE state = 'retrying'
                            AND id IN (SELECT message_id FROM deliveries WHERE signal_id = ?)""")) {
            statement.setString(1, wait);
            statement.setObject(2, signal);
            return statement.executeUpdate();
        }
    }

    List<String> deliveries(String state) {
        return given().queryParam("state", state)
                .queryParam("signal", signal)
                .get("/api/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
