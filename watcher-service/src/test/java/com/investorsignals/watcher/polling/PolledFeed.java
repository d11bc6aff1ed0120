package com.investorsignals.watcher.polling;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A feed of a test's own, so that no test meets another's, and the server that it stands on. */
final class PolledFeed {
    private final WireMockExtension server;
    private final String path = "/feeds/" + UUID.randomUUID();
    private String id = "";

    PolledFeed(WireMockExtension server) {
        this.server = server;
    }

    String id() {
        return id;
    }

    String path() {
        return path;
    }

    String url() {
        return server.baseUrl() + path;
    }

    /** Watches it from now on, and waits until it was polled once. */
    void watch() {
        id = given().contentType(ContentType.JSON)
                .body(Map.of("url", url()))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(20)).until(() -> view().extract().path("lastSuccessAt") != null);
    }

    ValidatableResponse poll() {
        return given().post("/api/feeds/" + id + "/poll?wait=true").then().statusCode(200);
    }

    ValidatableResponse view() {
        return given().get("/api/feeds/" + id).then().statusCode(200);
    }

    MappingBuilder request() {
        return get(urlEqualTo(path));
    }

    void serve(String body) {
        answer(ok(body));
    }

    void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(request().willReturn(answer));
    }

    static String rss(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>The Example</title><link>https://news.example.com/</link>%s</channel></rss>
                """.formatted(String.join("", items)).strip();
    }

    static String item(String slug, String title, String text) {
        return """
                <item><title>%s</title><link>https://news.example.com/%s?utm_source=rss</link>
                <guid isPermaLink="false">%s</guid><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>
                <description><![CDATA[<p>%s</p>]]></description></item>
                """.formatted(title, slug, slug, text);
    }
}
