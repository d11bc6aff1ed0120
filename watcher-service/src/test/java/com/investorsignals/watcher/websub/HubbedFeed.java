package com.investorsignals.watcher.websub;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;

/** A feed of a test's own, which names a hub and is watched. */
final class HubbedFeed {
    private final WireMockExtension site;
    private final String path = "/feeds/" + UUID.randomUUID();
    private String id = "";

    HubbedFeed(WireMockExtension site) {
        this.site = site;
    }

    /** Where the feeds of a class of tests are. */
    static WireMockExtension site() {
        return WireMockExtension.newInstance()
                .options(options().dynamicPort().bindAddress("127.0.0.1"))
                .build();
    }

    static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(20));
    }

    String id() {
        return id;
    }

    /** By another name than its address, as the feed says itself. */
    String topic() {
        return site.baseUrl() + path + "?name=self&of=feed";
    }

    /** Watches it from now on, and has it polled once. */
    HubbedFeed watchedAt(String hub, String... items) {
        serve(hub, items);
        id = given().contentType(ContentType.JSON)
                .body(Map.of("url", site.baseUrl() + path))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        eventually().until(() -> view().extract().path("lastSuccessAt") != null);
        return this;
    }

    void serve(String hub, String... items) {
        answer(ok(body(hub, items)));
    }

    void answer(ResponseDefinitionBuilder answer) {
        site.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    String body(String hub, String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Example</title>
                <link>https://news.example.com/</link>
                <atom:link rel="hub" href="%s"/><atom:link rel="self" href="%s"/>%s</channel></rss>
                """.formatted(hub, topic().replace("&", "&amp;"), String.join("", items))
                .strip();
    }

    static String item(String slug) {
        return """
                <item><title>Title of %1$s</title><link>https://news.example.com/%1$s</link>
                <guid isPermaLink="false">%1$s</guid><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>
                """.formatted(slug);
    }

    ValidatableResponse view() {
        return given().get("/api/feeds/" + id).then().statusCode(200);
    }

    ValidatableResponse poll() {
        return given().post("/api/feeds/" + id + "/poll?wait=true").then().statusCode(200);
    }

    void become(String status) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("status", status))
                .patch("/api/feeds/" + id)
                .then()
                .statusCode(200);
    }

    /** What we want of a hub for it. */
    Optional<HubSubscription> subscription() {
        return QuarkusTransaction.requiringNew()
                .call(() -> HubSubscription.find("feedId = ?1 and mode = ?2", UUID.fromString(id), Mode.SUBSCRIBE)
                        .firstResultOptional());
    }

    /** A verified one. */
    HubSubscription verified() {
        eventually()
                .until(() -> subscription().filter(it -> it.leaseUntil != null).isPresent());
        return subscription().orElseThrow();
    }

    /** One that came to nothing. */
    HubSubscription failed() {
        eventually().until(() -> subscription().filter(it -> it.error != null).isPresent());
        return subscription().orElseThrow();
    }

    void askHubNow() {
        List<Integer> changed = QuarkusTransaction.requiringNew()
                .call(() -> List.of(
                        HubSubscription.update("dueAt = local datetime where feedId = ?1", UUID.fromString(id))));
        assertThat(changed).containsExactly(1);
    }
}
