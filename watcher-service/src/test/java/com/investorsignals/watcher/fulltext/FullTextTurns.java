package com.investorsignals.watcher.fulltext;

import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.feed.FeedRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes the turns of the service, whose own timer does not run, and sees what they publish. */
@ApplicationScoped
class FullTextTurns {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final FeedRows feeds;
    private final FullTextLeases leases;
    private final FullTextRun run;
    private final EntityManager entityManager;
    private final InMemoryConnector connector;
    private String id = "";

    FullTextTurns(
            FeedRows feeds,
            FullTextLeases leases,
            FullTextRun run,
            EntityManager entityManager,
            @Any InMemoryConnector connector) {
        this.feeds = feeds;
        this.leases = leases;
        this.run = run;
        this.entityManager = entityManager;
        this.connector = connector;
    }

    /** Watches this feed alone; what it holds by now is no longer news. */
    void watch(TeaserFeed feed) {
        feeds.clear();
        feeds.forgetHosts();
        id = feeds.add(feed.url());
        feeds.change(id, row -> row.fullText = true);
        poll();
        articles().clear();
    }

    String id() {
        return id;
    }

    void forgetHosts() {
        feeds.forgetHosts();
    }

    void poll() {
        RestAssured.post("/api/feeds/" + id + "/poll?wait=true").then().statusCode(200);
    }

    List<FullTextLease> claimToAsk(int count) {
        return leases.claimToAsk(count, LEASE);
    }

    void run(FullTextLease lease) {
        run.run(lease);
    }

    /** As when the service stops. */
    void giveBackAll() {
        run.giveBackAll();
    }

    /** Nothing may be asked of a host before its delay is over: false if there was no turn to take. */
    boolean take() {
        List<FullTextLease> claimed = claimToAsk(10);
        claimed.forEach(run::run);
        return !claimed.isEmpty();
    }

    boolean tell() {
        List<FullTextLease> claimed = leases.claimToTell(10, LEASE);
        claimed.forEach(run::run);
        return !claimed.isEmpty();
    }

    void change(String set) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("UPDATE full_texts SET " + set)
                        .executeUpdate());
    }

    void keepHostBusy() {
        allowHost("now() + interval '1 day'");
    }

    void freeHost() {
        allowHost("now()");
    }

    private void allowHost(String at) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("UPDATE hosts SET next_allowed_at = " + at)
                        .executeUpdate());
    }

    double hostIsFreeIn() {
        return QuarkusTransaction.requiringNew().call(() -> (Double) entityManager
                .createNativeQuery(
                        "SELECT CAST(extract(epoch FROM next_allowed_at - now()) AS double precision) FROM hosts"
                                + " WHERE name = 'localhost'")
                .getSingleResult());
    }

    List<String> texts() {
        return received().stream().map(ArticlePublished::text).toList();
    }

    List<ArticlePublished> received() {
        return articles().received().stream()
                .<ArticlePublished>map(Message::getPayload)
                .toList();
    }

    private InMemorySink<ArticlePublished> articles() {
        return connector.sink("articles");
    }
}
