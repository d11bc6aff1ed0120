package com.investorsignals.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.SignalEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class ManyReadersTest {
    private static final int READERS = 100;

    @Inject
    DataSource database;

    @Inject
    SignalConsumer consumer;

    @Test
    void tellsEachOfManyReadersOnce() throws Exception {
        String company = "Crowd " + UUID.randomUUID().toString().substring(0, 8);
        String domain = UUID.randomUUID() + ".example";
        subscribe(READERS, company.toLowerCase(java.util.Locale.ROOT), domain);

        consumer.consume(SignalEvents.about(company).json());

        await().atMost(Duration.ofSeconds(60)).until(() -> sentTo(domain) >= READERS);
        assertThat(MailServer.acceptedAt(domain)).hasSize(READERS).doesNotHaveDuplicates();
    }

    private int sentTo(String domain) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT count(*) FROM messages m JOIN subscriptions s ON s.id = m.subscription_id
                        WHERE m.state = 'sent' AND s.address LIKE '%@' || ?""")) {
            statement.setString(1, domain);
            ResultSet result = statement.executeQuery();
            result.next();
            return result.getInt(1);
        }
    }

    /** Straight into the tables; the API is another test's matter. */
    private void subscribe(int readers, String companyKey, String domain) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        WITH readers AS (
                            INSERT INTO subscribers (id, channel, address, created_at)
                            SELECT gen_random_uuid(), 'email', 'reader' || n || '@' || ?, now()
                            FROM generate_series(1, ?) AS n RETURNING id, address)
                        INSERT INTO subscriptions (id, version, subscriber_id, channel, address, companies,
                            company_keys, also_as_investor, tags, categories, min_score, min_standing, time_zone,
                            state, created_at, active_since)
                        SELECT gen_random_uuid(), 0, id, 'email', address, ARRAY[?], ARRAY[?], false, '{}', '{tranche}',
                            40, 'claimed', 'UTC', 'active', now(), now()
                        FROM readers""")) {
            statement.setString(1, domain);
            statement.setInt(2, readers);
            statement.setString(3, companyKey);
            statement.setString(4, companyKey);
            statement.executeUpdate();
        }
    }
}
