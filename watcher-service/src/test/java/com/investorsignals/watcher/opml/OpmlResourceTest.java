package com.investorsignals.watcher.opml;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.LeasesTest;
import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class OpmlResourceTest {
    private static final String LIST = """
            <opml version="2.0" xmlns:signals="urn:com.investorsignals:opml"><body>
            <outline text="press"><outline text="wires &amp; more">
            <outline type="rss" text="One &lt;1&gt;" xmlUrl="https://one.example/feed" signals:pollInterval="PT2H" signals:fullText="true"/>
            <outline type="rss" text="https://two.example/feed" xmlUrl="https://two.example/feed"/>
            </outline>
            <outline type="rss" text="Three" xmlUrl="https://three.example/feed" signals:status="paused"/></outline>
            </body></opml>""";

    @Inject
    FeedRows feeds;

    @BeforeEach
    void empty() {
        feeds.clear();
    }

    @Test
    void takesInWhatItHandedOut() {
        add(LIST).body("added", is(3)).body("existing", is(0)).body("refused", is(0));
        List<?> before = list();
        String handedOut = given().get("/api/feeds/opml")
                .then()
                .statusCode(200)
                .contentType("text/x-opml")
                .header("Content-Disposition", containsString("feeds.opml"))
                .extract()
                .asString();

        feeds.clear();
        add(handedOut).body("added", is(3)).body("refused", is(0));

        assertThat(list()).isEqualTo(before).hasSize(3);
        assertThat(before.toString()).contains("PT2H, true", "paused", "wires & more", "One <1>");
    }

    @Test
    void addsTheStarterCatalogueByOneCallAndOnce() {
        ValidatableResponse first = given().post("/api/feeds/catalogue").then().statusCode(200);
        first.body("refused", is(0)).body("existing", is(0)).body("added", greaterThan(15));
        int listed = first.extract().path("added");

        given().post("/api/feeds/catalogue").then().body("added", is(0)).body("existing", is(listed));
        given().get("/api/feeds").then().body("items.findAll { it.tags == ['filings'] }", hasSize(2));
    }

    @Test
    void saysWhatBecameOfEachFeed() {
        feeds.add("https://known.example/feed");

        add("""
                <opml><body>
                <outline text="New" xmlUrl="https://new.example/feed"/>
                <outline text="Known" xmlUrl="HTTPS://known.example/feed#top"/>
                <outline text="Twice" xmlUrl="https://new.example/feed"/>
                <outline text="Odd" xmlUrl="ftp://odd.example/feed"/>
                <outline text="Lost" type="rss"/>
                <outline text="Hasty" xmlUrl="https://hasty.example/" xmlns:signals="x" signals:pollInterval="PT0.1S"/>
                <outline text="Vague" xmlUrl="https://vague.example/" signals:pollInterval="often"/>
                </body></opml>""")
                .body("added", is(1))
                .body("existing", is(2))
                .body("refused", is(4))
                .body(
                        "rows.outcome",
                        is(List.of("added", "existing", "existing", "refused", "refused", "refused", "refused")))
                .body("rows.line", is(List.of(2, 3, 4, 5, 6, 7, 8)))
                .body("rows.title", hasItem("Odd"))
                .body("rows[3].reason", startsWith("xmlUrl is not an address"))
                .body("rows[4].reason", is("xmlUrl is missing"))
                .body("rows[5].reason", is("pollInterval must be at least a second"))
                .body("rows[6].reason", is("pollInterval is not a duration such as PT15M"));
    }

    @Test
    void addsAWholeCatalogueAtOnceAndSpreadsItsFirstPolls() {
        String many = IntStream.range(0, 1_400)
                .mapToObj(i -> "<outline text='n%s' xmlUrl='https://one.example/%s'/>".formatted(i, i))
                .collect(Collectors.joining("\n"));

        add("<opml><body>" + many + "</body></opml>").body("added", is(1_400));

        List<Instant> polls = given().get("/api/feeds").jsonPath().getList("items.nextPollAt", String.class).stream()
                .map(Instant::parse)
                .sorted()
                .toList();
        assertThat(Duration.between(polls.getFirst(), polls.getLast())).isGreaterThan(Duration.ofMinutes(20));
        assertThat(polls.getLast()).isBefore(Instant.now().plus(Duration.ofHours(1)));
        add("<opml><body>" + many + "</body></opml>")
                .body("existing", is(1_400))
                .body("added", is(0));
    }

    @Test
    void saysWhyADocumentIsNoOpml() {
        given().body("<rss/>".getBytes(StandardCharsets.UTF_8))
                .post("/api/feeds/opml")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", is("Its root element is <rss>, not <opml>."));
    }

    @Test
    @TestSecurity(
            user = "olga",
            roles = {"operator", "subscriber"})
    void letsOperatorsReadButNotImport() {
        given().get("/api/feeds/opml").then().statusCode(200);
        given().body(LIST.getBytes(StandardCharsets.UTF_8))
                .post("/api/feeds/opml")
                .then()
                .statusCode(403);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SIGNALS_CORPORA", matches = ".+")
    void takesInEveryCatalogue() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(System.getenv("SIGNALS_CORPORA"), "feeds", "opml-catalogues"))) {
            files = all.filter(file -> file.toString().endsWith(".opml")).toList();
        }
        int listed = 0;
        int added = 0;
        int refused = 0;
        for (Path file : files) {
            String opml = Files.readString(file);
            JsonPath report = add(opml).extract().jsonPath();
            assertThat(report.getList("rows"))
                    .as(file.toString())
                    .hasSize(opml.toLowerCase(Locale.ROOT).split("xmlurl=", -1).length - 1);
            listed += report.getList("rows").size();
            added += report.getInt("added");
            refused += report.getInt("refused");
        }

        Log.infof("%s catalogues list %s feeds: %s added, %s refused", files.size(), listed, added, refused);
        assertThat(files).isNotEmpty();
        assertThat(refused).isLessThan(listed / 100);
    }

    private static ValidatableResponse add(String opml) {
        return given().contentType("text/x-opml; charset=UTF-8")
                .body(opml.getBytes(StandardCharsets.UTF_8))
                .post("/api/feeds/opml")
                .then()
                .statusCode(200);
    }

    private static List<?> list() {
        JsonPath json = given().get("/api/feeds").jsonPath();
        return json
                .getList(
                        "items.collect { [it.url, it.title, it.tags, it.pollInterval, it.fullText, it.status, it.health.state] }")
                .stream()
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }
}
