package com.investorsignals.rules.signal;

import static com.investorsignals.rules.signal.Contents.raise;
import static com.investorsignals.rules.signal.Contents.tranche;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.investorsignals.events.SignalRaised;
import com.investorsignals.rules.PostgresResource;
import com.investorsignals.rules.fact.Standing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(user = "ana", roles = "subscriber")
class SignalStoreTest {
    @Inject
    SignalStore store;

    @Inject
    SignalOutbox outbox;

    @Inject
    Session database;

    @Inject
    @Any
    InMemoryConnector broker;

    private final UUID story = UUID.randomUUID();
    private final UUID article = UUID.randomUUID();
    private final String company = "Company " + UUID.randomUUID();

    @BeforeEach
    void forgetWhatWasPublished() {
        broker.sink("signals").clear();
    }

    @Test
    void tellsOnceOfWhatIsNew() {
        show(tranche(company, Standing.RUMOURED, 45, raise(500, null), 1), true);
        show(tranche(company, Standing.RUMOURED, 48, raise(500, null), 2), true);
        show(tranche(company, Standing.ANNOUNCED, 60, raise(500, null), 2), true);

        outbox.publishOf(article);
        outbox.publishOf(article);

        assertThat(published()).extracting(SignalRaised::revision).containsExactly(1, 2);
        assertThat(published()).extracting(SignalRaised::standing).containsExactly("rumoured", "announced");
        assertThat(published().getFirst().independent()).isEqualTo(1);
    }

    @Test
    void keysAndNamesARecordAsTheContractSays() {
        show(tranche(company, Standing.ANNOUNCED, 60, raise(500, null), 1), true);

        outbox.publishOf(article);

        Message<SignalRaised> message = sink().received().getFirst();
        var record = message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(record.getKey()).isEqualTo(message.getPayload().company().key());
        assertThat(header(record, "ce_id")).isEqualTo(story + ":1");
        assertThat(header(record, "ce_type")).isEqualTo("com.investorsignals.SignalRaised.v1");
        assertThat(header(record, "ce_source")).isEqualTo("rules-service");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void tellsNobodyOfHistoryUntilALiveArticleComes() {
        show(tranche(company, Standing.ANNOUNCED, 60, raise(500, null), 1), false);
        outbox.publishOf(article);
        assertThat(published()).isEmpty();
        signals("?company={c}", company).body("items.revision", contains(0)).body("items.history", contains(true));

        show(tranche(company, Standing.ANNOUNCED, 60, raise(500, null), 2), true);
        outbox.publishOf(article);

        assertThat(published()).extracting(SignalRaised::revision).containsExactly(1);
    }

    @Test
    void leavesToTheTimerWhatACrashKeptFromTheBroker() {
        show(tranche(company, Standing.ANNOUNCED, 60, raise(500, null), 1), true);

        outbox.publishDue();
        assertThat(published()).as("within the grace of its article").isEmpty();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update signal_revisions set publish_after = now() - interval '1 second'"
                                        + " where published_at is null")
                        .executeUpdate());
        outbox.publishDue();
        outbox.publishDue();
        outbox.publishOf(article);

        assertThat(published()).extracting(SignalRaised::signalId).containsExactly(story);
    }

    @Test
    void isFoundByAnyOfItsFilters() {
        show(tranche(company, Standing.ANNOUNCED, 60, raise(500, null), 1), true);

        signals("?company={c}&category=tranche&minScore=60&standing=announced,verified&q=gentle term", company)
                .body("items.id", contains(story.toString()))
                .body("items[0].company.listed", is(false))
                .body("items[0].facts.amount.value", is(500))
                .body("items[0].cause.kind", is("article"));
        signals("?company={c}&category=audit", company).body("items", empty());
        signals("?company={c}&minScore=61", company).body("items", empty());
        signals("?company={c}&standing=rumoured", company).body("items", empty());
        signals("?company={c}&since=2999-01-01T00:00:00Z", company).body("items", empty());
        signals("?company={c}&q=harsh", company).body("items", empty());
        given().get("/api/signals/{id}", story).then().statusCode(200).body("storyId", is(story.toString()));
    }

    @Test
    void namesTheParameterThatMakesNoSense() {
        given().get("/api/signals?standing=sure").then().statusCode(400).body("violations[0].field", is("standing"));
        given().get("/api/signals?category=news").then().statusCode(400).body("violations[0].field", is("category"));
        given().get("/api/signals?minScore=101").then().statusCode(400).body("violations[0].field", is("minScore"));
        given().get("/api/signals?since=soon").then().statusCode(400).body("violations[0].field", is("since"));
        given().get("/api/signals?cursor=x").then().statusCode(400).body("violations[0].field", is("cursor"));
        given().get("/api/signals/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private ValidatableResponse signals(String query, String name) {
        return given().get("/api/signals" + query, name).then().statusCode(200);
    }

    private void show(SignalContent content, boolean live) {
        var state = new SignalState(story, List.of(), live, true);
        Optional<SignalNews> news = live ? Optional.of(new SignalNews(content, true)) : Optional.empty();
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeMutationQuery("""
                            insert into stories (id, company_key, category, opened_by, opened_at, happened_at)
                            values (:id, 'x', 'tranche', :id, now(), now()) on conflict do nothing
                            """).setParameter("id", story).executeUpdate();
            store.show(state, content, news, Cause.article(article), article);
        });
    }

    private InMemorySink<SignalRaised> sink() {
        return broker.sink("signals");
    }

    private List<SignalRaised> published() {
        return sink().received().stream().map(Message::getPayload).toList();
    }

    private static String header(OutgoingKafkaRecordMetadata<?> record, String name) {
        return new String(record.getHeaders().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
