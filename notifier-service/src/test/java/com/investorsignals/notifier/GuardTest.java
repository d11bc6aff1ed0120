package com.investorsignals.notifier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.sun.management.UnixOperatingSystemMXBean;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every request passes, before a service looks at it. */
@QuarkusTest
@TestProfile(GuardTest.Impatient.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class GuardTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @TestHTTPResource
    @Nullable URI site;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscribe",
                "/j_security_check",
                "/logout",
                "/confirm/x",
                "/manage/x",
                "/unsubscribe/x",
                "/feedback/x"
            })
    void readsLittleWhereAnybodyMaySend(String path) throws IOException {
        assertThat(status(post(path, "Content-Length: 70000\r\n", "x".repeat(70_000))))
                .isEqualTo(413);
    }

    @Test
    void readsLittleOfABodyThatComesInPieces() throws IOException {
        String piece = "4000\r\n" + "x".repeat(0x4000) + "\r\n";

        String answer = post("/subscribe", "Transfer-Encoding: chunked\r\n", piece.repeat(8) + "0\r\n\r\n");

        assertThat(answer).doesNotStartWith("HTTP/1.1 2");
        given().get("/subscribe").then().statusCode(200);
    }

    @Test
    void keepsRoomForOthersWhenOneSenderHoldsMany() throws IOException {
        List<Socket> held = new ArrayList<>();
        try {
            String turnedAway = "";
            while (held.size() < 900 && !turnedAway.startsWith("HTTP/1.1 503")) {
                for (int i = 0; i < 150; i++) {
                    Socket socket = connect();
                    held.add(socket);
                    socket.getOutputStream()
                            .write(head("/subscribe", "Content-Length: 60000\r\n" + FORM + from("203.0.113.7")));
                }
                turnedAway = post(
                        "/unsubscribe/x", "Content-Length: 60000\r\n" + FORM + from("203.0.113.7"), "x".repeat(60_000));
            }
            String let = post("/unsubscribe/x", "Content-Length: 26\r\n" + FORM + from("203.0.113.8"), ONE_CLICK);

            assertThat(status(turnedAway)).isEqualTo(503);
            assertThat(turnedAway).containsIgnoringCase("retry-after: 1");
            assertThat(status(let)).isEqualTo(404);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    /** Where a connection is cut within a body, nobody says that the request is over. */
    @Test
    void givesBackTheRoomOfBodiesThatWereCutOff() throws Exception {
        String piece = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
        String pieces = "Transfer-Encoding: chunked\r\n" + FORM + from("203.0.113.9");
        String measured = "Content-Length: 60000\r\n" + FORM + from("203.0.113.9");
        for (int i = 0; i < 400; i++) {
            try (Socket socket = connect()) {
                socket.getOutputStream().write(head("/subscribe", pieces));
                socket.getOutputStream().write((piece.repeat(8) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            } catch (SocketException cut) {
                assertThat(cut).hasMessageMatching("(?i).*(broken pipe|reset).*");
            }
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> status(post("/unsubscribe/x", measured, "x".repeat(60_000))) != 503);
    }

    @Test
    void cutsOffWhoeverSendsTooSlowly() throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head("/subscribe", "Content-Length: 1000\r\n"));
            socket.getOutputStream().write('x');

            byte[] answer = socket.getInputStream().readAllBytes();

            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotStartWith("HTTP/1.1 2");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site,  403",
        "Sec-Fetch-Site, nonsense,   403",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, same-origin, 401",
        "Sec-Fetch-Site, none, 401"
    })
    void takesNothingUnderTheApiFromThePageOfAnotherSite(String header, String value, int status) {
        given().header(header, value)
                .contentType("application/json")
                .body("{}")
                .post("/api/subscriptions")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "TEXT/PLAIN;charset=utf-8",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=b"
            })
    void takesNothingUnderTheApiThatAFormCouldSend(String type) throws IOException {
        String headers = "Content-Length: 2\r\nContent-Type: " + type + "\r\n";

        assertThat(status(post("/api/subscriptions", headers, "{}"))).isEqualTo(415);
    }

    @Test
    void takesASignInFromNoOtherSite() {
        given().header("Origin", "https://evil.example")
                .formParam("j_username", "ana")
                .formParam("j_password", "secret")
                .post("/j_security_check")
                .then()
                .statusCode(403);
    }

    @Test
    void takesAOneClickUnsubscribeFromAnywhere() throws IOException {
        String headers =
                "Content-Length: 26\r\nContent-Type: application/x-www-form-urlencoded\r\nOrigin: https://mail.example\r\n";

        assertThat(status(post("/unsubscribe/none", headers, ONE_CLICK))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "//q/metrics",
                "/%71/metrics",
                "/./q/metrics",
                "/signals/../q/metrics",
                "/assets/%2e%2e/q/metrics",
                "/api/../q/openapi",
                "/q/./metrics",
                "/q/health/ready",
                "/q;x/metrics",
                "/q%2fmetrics",
                "/%2571/metrics",
                "/\\q/metrics"
            })
    void showsItsInsideToNobodyOutside(String path) throws IOException {
        String answer = send("GET " + path + " HTTP/1.1\r\nHost: signals.example\r\nConnection: close\r\n"
                + from("203.0.113.7") + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("jvm_", "openapi:", "\"checks\"");
    }

    @Test
    void countsNoAddressThatAStrangerWrote() {
        for (int i = 0; i < 150; i++) {
            given().delete("/unsubscribe/secret-token-" + i).then().statusCode(not(is(200)));
            given().get("/no/such/page/" + i).then().statusCode(404);
        }
        given().get("/subscribe").then().statusCode(200);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(not(containsString("secret-token")), containsString("uri=\"/subscribe\""));
    }

    @Test
    void countsNoMethodThatAStrangerMadeUp() throws IOException {
        for (String path : List.of("/subscribe", "/no/such/page", "/assets/none")) {
            String answer = send("MADEUP " + path + " HTTP/1.1\r\nHost: signals.example\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 4");
        }

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(not(containsString("MADEUP")), containsString("method=\"OTHER\""));
    }

    /** One that a request leaves open is a socket of a look-up for a proxy's name, or of whatever else it takes. */
    @Test
    void leavesNoFileOpenBehindARequest() throws IOException {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String request = "GET /login HTTP/1.1\r\nHost: signals.example\r\nConnection: close\r\n\r\n";
        assertThat(send(request)).startsWith("HTTP/1.1 200");
        long before = system.getOpenFileDescriptorCount();

        for (int i = 0; i < 200; i++) {
            assertThat(send(request)).startsWith("HTTP/1.1 200");
        }

        assertThat(system.getOpenFileDescriptorCount()).isLessThan(before + 100);
    }

    @Test
    void letsNoBrowserKeepAPage() {
        given().get("/subscribe")
                .then()
                .header("Cache-Control", "no-store")
                .header("Strict-Transport-Security", is((String) null));
        given().header("X-Forwarded-Proto", "https")
                .get("/subscribe")
                .then()
                .header("Strict-Transport-Security", containsString("max-age="));
        given().get("/assets/console.css").then().statusCode(200).header("Cache-Control", containsString("max-age"));
    }

    private Socket connect() throws IOException {
        URI here = Objects.requireNonNull(site);
        return new Socket(here.getHost(), here.getPort());
    }

    private static String from(String address) {
        return "X-Forwarded-For: " + address + "\r\n";
    }

    private static byte[] head(String path, String headers) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String post(String path, String headers, String body) throws IOException {
        return send(new String(head(path, headers), StandardCharsets.ISO_8859_1) + body);
    }

    /** Until the other side closes the connection. */
    private String send(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("signals.guard.body-time", "8s");
        }
    }
}
