package com.investorsignals.stack.osv;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.stack.shipped.Library;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OsvClientTest {
    private static final Library JSOUP = new Library("org.jsoup", "jsoup", "1.22.1");
    private static final Library NETTY = new Library("io.netty", "netty-codec-http", "4.1.133.Final");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSOUP_IS_NAMED =
            "{\"results\":[{\"vulns\":[{\"id\":\"GHSA-65r4-943x-97jj\",\"modified\":\"2026-10-05T22:45:05Z\"}]},{}]}";

    private OsvServer server;

    @BeforeEach
    void start() throws IOException {
        server = new OsvServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksAboutAllLibrariesAtOnceAndThenAboutEachVulnerability() throws InterruptedException {
        server.answers(JSOUP_IS_NAMED).answers("""
                        {"id": "GHSA-65r4-943x-97jj", "schema_version": "1.7.3", "aliases": ["CVE-2026-75140"],
                         "summary": "Memory exhaustion", "details": "…",
                         "affected": [{"package": {"ecosystem": "Maven", "name": "org.jsoup:jsoup",
                                                   "purl": "pkg:maven/org.jsoup/jsoup"},
                                       "ranges": [{"type": "ECOSYSTEM",
                                                   "events": [{"introduced": "0"}, {"fixed": "1.23.2"}]}],
                                       "versions": ["1.22.1"]}]}""");

        OsvAnswer answer = ask(PATIENCE);

        assertThat(answer.trouble()).isEmpty();
        assertThat(answer.matches()).singleElement().satisfies(match -> {
            assertThat(match.library()).isEqualTo(JSOUP);
            assertThat(match.vulnerability().names())
                    .containsExactlyInAnyOrder("GHSA-65r4-943x-97jj", "CVE-2026-75140");
            assertThat(match.vulnerability().summary()).isEqualTo("Memory exhaustion");
            assertThat(match.vulnerability().fixedAfter(JSOUP)).contains("1.23.2");
        });
        assertThat(server.asked())
                .containsExactly(
                        "POST /v1/querybatch {\"queries\":[{\"package\":{\"purl\":\"pkg:maven/org.jsoup/jsoup@1.22.1\"}},"
                                + "{\"package\":{\"purl\":\"pkg:maven/io.netty/netty-codec-http@4.1.133.Final\"}}]}",
                        "GET /v1/vulns/GHSA-65r4-943x-97jj");
    }

    @Test
    void turnsThePagesOfThoseQueriesAloneThatHaveMore() throws InterruptedException {
        server.answers("{\"results\":[{\"vulns\":[{\"id\":\"A-1\"}]},"
                        + "{\"vulns\":[{\"id\":\"B-1\"}],\"next_page_token\":\"more of it\"}]}")
                .answers("{\"results\":[{\"vulns\":[{\"id\":\"B-2\"}]}]}")
                .answers("{\"id\":\"A-1\"}")
                .answers("{\"id\":\"B-1\"}")
                .answers("{\"id\":\"B-2\"}");

        OsvAnswer answer = ask(PATIENCE);

        assertThat(answer.trouble()).isEmpty();
        assertThat(answer.matches())
                .extracting(match ->
                        match.library().artifact() + " " + match.vulnerability().id())
                .containsExactly("jsoup A-1", "netty-codec-http B-1", "netty-codec-http B-2");
        assertThat(server.asked().get(1))
                .contains("\"page_token\":\"more of it\"")
                .contains("netty-codec-http")
                .doesNotContain("jsoup");
    }

    @Test
    void endsAnAnswerWithoutEnd() throws InterruptedException {
        for (int page = 0; page < 100; page++) {
            server.answers("{\"results\":[{\"next_page_token\":\"on\"},{\"next_page_token\":\"on\"}]}");
        }

        assertThat(ask(PATIENCE).trouble()).contains("its answer has no end");
    }

    @Test
    void leavesOutWhatWasWithdrawn() throws InterruptedException {
        server.answers(JSOUP_IS_NAMED)
                .answers("{\"id\":\"GHSA-65r4-943x-97jj\",\"withdrawn\":\"2026-10-06T00:00:00Z\"}");

        assertThat(ask(PATIENCE).matches()).isEmpty();
    }

    @Test
    void takesTheNextFixOfTheLineThatIsShipped() throws InterruptedException {
        server.answers("{\"results\":[{},{\"vulns\":[{\"id\":\"GHSA-563q-j3cm-6jxm\"}]}]}")
                .answers("""
                        {"id": "GHSA-563q-j3cm-6jxm", "affected": [
                          {"package": {"ecosystem": "Maven", "name": "io.netty:netty-codec-http"}, "ranges": [
                            {"type": "ECOSYSTEM", "events": [{"introduced": "4.2.0.Final"}, {"fixed": "4.2.15.Final"}]},
                            {"type": "ECOSYSTEM", "events": [{"introduced": "4.1.0.Final"}, {"fixed": "4.1.135.Final"}]},
                            {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "4.0.1.Final"}]}]},
                          {"package": {"ecosystem": "Maven", "name": "io.netty:netty-codec-http2"}, "ranges": [
                            {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "4.1.134.Final"}]}]}]}""");

        assertThat(ask(PATIENCE).matches().getFirst().vulnerability().fixedAfter(NETTY))
                .contains("4.1.135.Final");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "<html>Sign in to the network</html>",
                "[]",
                "{\"results\":\"none\"}",
                "{}",
                "{\"results\":[{}]}",
                "{\"results\":[{\"vulns\":[{\"id\":\"../../etc/passwd\"}]},{}]}",
                "{\"results\":[{\"vulns\":[{}]},{}]}",
                "{\"results\":[{\"vulns\":[{\"id\":\"A-1\"}"
            })
    void saysThatAnAnswerIsNoneOfOsv(String body) throws InterruptedException {
        server.answers(body);

        OsvAnswer answer = ask(PATIENCE);

        assertThat(answer.trouble()).isPresent();
        assertThat(answer.matches()).isEmpty();
    }

    @Test
    void saysThatOsvIsInTrouble() throws InterruptedException {
        server.answers(500, "{\"code\":13,\"message\":\"internal\"}");

        assertThat(ask(PATIENCE).trouble()).contains("it answered 500");
    }

    @Test
    void saysThatNobodyIsThere() throws InterruptedException {
        URI gone = server.address();
        server.close();

        OsvAnswer answer = new OsvClient(gone, PATIENCE).ask(List.of(JSOUP), _ -> {});

        assertThat(answer.trouble()).contains("there is no connection to " + gone.getAuthority());
    }

    @Test
    void doesNotWaitForAnAnswerThatDoesNotComeToItsEnd() throws InterruptedException {
        server.beginsToAnswer("{\"results\":[");

        assertThat(ask(Duration.ofMillis(500)).trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).startsWith("no whole answer came within"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"aliases\":[]}", "{\"id\":"})
    void keepsTheNameOfAVulnerabilityThatIsNotDescribed(String description) throws InterruptedException {
        server.answers(JSOUP_IS_NAMED).answers(description);

        OsvAnswer answer = ask(PATIENCE);

        assertThat(answer.trouble()).isPresent();
        assertThat(answer.matches())
                .containsExactly(new OsvMatch(JSOUP, OsvVulnerability.named("GHSA-65r4-943x-97jj")));
    }

    @Test
    void takesABaseAddressWithAPath() throws InterruptedException {
        server.answers("{\"results\":[{}]}");

        new OsvClient(server.address().resolve("/mirror/osv/"), PATIENCE).ask(List.of(JSOUP), _ -> {});

        assertThat(server.asked().getFirst()).startsWith("POST /mirror/osv/v1/querybatch ");
    }

    private OsvAnswer ask(Duration patience) throws InterruptedException {
        return new OsvClient(server.address(), patience).ask(List.of(JSOUP, NETTY), _ -> {});
    }
}
