package com.investorsignals.watcher.polling;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class PreviewTest {
    private static final String RSS = """
            <rss version="2.0"><channel><title>T</title><link>https://a.example/</link><language>en</language>
            <item><title>Zürich</title><link>https://a.example/1?utm_source=x</link><guid>g1</guid>
            <pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><category>AI</category>
            <description>&lt;p&gt;Text&lt;/p&gt;</description></item></channel></rss>""";

    /** REST Assured would add a charset of its own choice to the Content-Type. */
    private static final RestAssuredConfig AS_STATED = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/rss+xml",
                "text/xml",
                "text/plain",
                "text/html",
                "application/json",
                "application/octet-stream",
                "image/png"
            })
    void readsAFeedOfAnyContentType(String contentType) {
        preview(contentType, RSS.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("format", is("rss 2.0"))
                .body("title", is("T"))
                .body("link", is("https://a.example/"))
                .body("language", is("en"))
                .body("articles", hasSize(1))
                .body("articles[0].guid", is("g1"))
                .body("articles[0].url", is("https://a.example/1"))
                .body("articles[0].title", is("Zürich"))
                .body("articles[0].text", is("Text"))
                .body("articles[0].html", is("<p>Text</p>"))
                .body("articles[0].publishedAt", is("2026-03-01T10:00:00Z"))
                .body("articles[0].tags", is(List.of("AI")))
                .body("problems", hasSize(0));
    }

    @Test
    void readsWhatCurlCallsAForm() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/feeds/preview"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(RSS))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Zürich");
    }

    @Test
    void readsBytesInTheCharsetOnTheWire() {
        preview("text/xml; charset=iso-8859-1", RSS.getBytes(Charset.forName("windows-1252")))
                .statusCode(200)
                .body("articles[0].title", is("Zürich"));
    }

    @Test
    void saysWhatItTolerated() {
        preview("text/xml", ("junk " + RSS).getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("problems", hasItem("There is text before the document"));
    }

    @Test
    void takesAnyOtherJsonForAFeed() {
        String feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"url\":\"x\",\"items\":[{\"id\":\"1\"}]}";

        preview("application/json", feed.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("articles", hasSize(1));
    }

    @Test
    void fetchesAnAddress() {
        SERVER.stubFor(get("/feed.xml").willReturn(ok(RSS)));

        previewUrl(SERVER.baseUrl() + "/feed.xml").statusCode(200).body("articles", hasSize(1));
    }

    @Test
    void saysWhyAnAddressBringsNoFeed() {
        SERVER.stubFor(get("/missing").willReturn(status(404)));
        SERVER.stubFor(get("/page").willReturn(ok("<html><p>Hello</html>")));

        previewUrl(SERVER.baseUrl() + "/missing").statusCode(422).body("detail", containsString("404"));
        previewUrl(SERVER.baseUrl() + "/page").statusCode(422).body("detail", containsString("HTML page"));
        previewUrl("http://10.0.0.1/").statusCode(422).body("detail", containsString("not a public address"));
        previewUrl("ftp://a.example/").statusCode(400).body("violations[0].field", is("url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html><p>Hello</html>", "{\"a\":1}", "{\"url\":1}", "[1]"})
    void saysWhyABodyIsNoFeed(String body) {
        preview("application/xml", body.getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("It "));
    }

    @Test
    void saysHowLargeABodyMayBe() {
        given().contentType("application/rss+xml")
                .body(new byte[16 * 1024 * 1024 + 1])
                .post("/api/feeds/preview")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("has 17 MB; at most 16 MB are read"));
    }

    @Test
    @TestSecurity(user = "sue", roles = "subscriber")
    void isNotForSubscribers() {
        preview("text/xml", RSS.getBytes(StandardCharsets.UTF_8)).statusCode(403);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SIGNALS_CORPORA", matches = ".+")
    void readsEveryFeedOfRssParsersSuite() throws IOException {
        Path folder = Path.of(System.getenv("SIGNALS_CORPORA"), "feeds", "rss-parser");
        List<String> misses = new ArrayList<>();
        List<String> rows = Files.readAllLines(folder.resolve("expected.jsonl"));
        for (String line : rows) {
            JsonNode row = new ObjectMapper().readTree(line);
            String file = row.path("file").asText();
            Response answer = given().contentType("application/xml")
                    .body(Files.readAllBytes(folder.resolve(file)))
                    .post("/api/feeds/preview");
            int expected = row.path("expect").path("entry_count").asInt();
            if (answer.statusCode() != 200
                    || answer.jsonPath().getList("articles").size() != expected) {
                misses.add(file + ": " + answer.statusCode() + ", expected " + expected + " articles");
            }
        }

        assertThat(rows).isNotEmpty();
        assertThat(misses).isEmpty();
    }

    private static ValidatableResponse previewUrl(String url) {
        return preview("application/json", ("{\"url\":\"" + url + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse preview(String contentType, byte[] body) {
        return given().config(AS_STATED)
                .header("Content-Type", contentType)
                .body(body)
                .post("/api/feeds/preview")
                .then();
    }
}
