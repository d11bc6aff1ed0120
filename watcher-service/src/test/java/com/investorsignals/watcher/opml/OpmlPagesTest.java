package com.investorsignals.watcher.opml;

import static com.investorsignals.watcher.Browser.browser;
import static com.investorsignals.watcher.Browser.page;
import static com.investorsignals.watcher.Browser.token;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.LeasesTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class OpmlPagesTest {
    private static final String LIST = """
            <opml version="2.0"><body>
            <outline type="rss" text="Öne &lt;script&gt;&#x202E;" xmlUrl="https://one.example/feed"/>
            <outline type="rss" text="Twice" xmlUrl="https://one.example/feed"/>
            <outline type="rss" text="Bad" xmlUrl="ftp://two.example/feed"/>
            </body></opml>""";

    @Inject
    FeedRows feeds;

    @BeforeEach
    void empty() {
        feeds.clear();
    }

    @Test
    void saysOfEachFeedOfAFileWhatBecameOfIt() {
        send(LIST, "")
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(allOf(
                        containsString("1 added, 1 already there, 1 refused"),
                        stringContainsInOrder("4", "Bad", "begins with http", "Öne &lt;script&gt;", "added"),
                        not(containsString("<script>")),
                        not(containsString("\u202E"))));
        page("/feeds").body(containsString("Öne"));
    }

    @Test
    void offersTheStarterCatalogue() {
        page("/feeds/opml").body(containsString("Add the catalogue"));

        browser()
                .contentType(ContentType.URLENC)
                .formParam("form-token", token())
                .post("/feeds/opml/catalogue")
                .then()
                .statusCode(200)
                .body(allOf(containsString("0 already there, 0 refused"), containsString("SEC EDGAR, Form D")));
    }

    @Test
    void takesTextThatIsPastedWhateverItsLength() {
        String padded = LIST.replace("<body>", "<!-- " + "x".repeat(100_000) + " --><body>");

        send("", padded).statusCode(200).body(containsString("1 added"));
    }

    @Test
    void saysWhyItCannotReadAListAndKeepsIt() {
        send("", "<html>no list</html>")
                .statusCode(422)
                .body(allOf(containsString("not &lt;opml&gt;"), containsString("&lt;html&gt;no list")));
        send("", " ").statusCode(422).body(containsString("Choose a file"));
        send("<opml version='2.0'><body/></opml>", "").statusCode(200).body(containsString("The list is empty"));
    }

    @Test
    void saysHowLargeAListMayBe() {
        browser()
                .contentType("multipart/form-data; boundary=x")
                .body(new byte[17 * 1024 * 1024])
                .post("/feeds/opml")
                .then()
                .statusCode(413)
                .contentType(ContentType.HTML)
                .body(containsString("has 17 MB; at most 16 MB are read"));
    }

    @Test
    void takesNoFormThatIsNotOurs() {
        send("guessed", LIST, "").statusCode(403);

        page("/feeds").body(containsString("No feeds yet"));
    }

    @Test
    @TestSecurity(
            user = "olga",
            roles = {"operator", "subscriber"})
    void letsOperatorsTakeAListAwayButNotIn() {
        feeds.add("https://one.example/feed");

        browser()
                .get("/feeds/opml/feeds.opml")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("https://one.example/feed"));
        browser().get("/feeds/opml").then().statusCode(403);
        send(LIST, "").statusCode(403);
    }

    private static ValidatableResponse send(String file, String text) {
        return send(token(), file, text);
    }

    private static ValidatableResponse send(String token, String file, String text) {
        return browser()
                .multiPart("form-token", token)
                .multiPart("file", "feeds.opml", utf8(file), "text/x-opml")
                .multiPart("text", text)
                .post("/feeds/opml")
                .then();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
