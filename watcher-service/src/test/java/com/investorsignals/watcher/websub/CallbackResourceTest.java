package com.investorsignals.watcher.websub;

import static com.investorsignals.watcher.websub.HubbedFeed.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.HubLinks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered where hubs reach us, to hubs and to everybody else; nobody signs in. */
@QuarkusTest
@TestProfile(WebSubProfile.class)
@WithTestResource(PostgresResource.class)
class CallbackResourceTest {
    private static final String TOPIC = "https://a.example/feed?a=b&c=d";

    /** Nobody listens there; that it was asked is enough. */
    private static final String HUB = "http://127.0.0.1:9/hub";

    @Inject
    FeedRows feeds;

    private String callback = "";

    @BeforeEach
    void ask() {
        String id = feeds.add("https://a.invalid/" + UUID.randomUUID());
        feeds.change(id, feed -> feed.hubLinks = new HubLinks(HUB, TOPIC));
        eventually().until(() -> subscription(id).filter(it -> it.error != null).isPresent());
        callback = subscription(id).orElseThrow().callback;
    }

    @AfterEach
    void forget() {
        feeds.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8f3a", "<script>alert(1)</script>", "a b&c=d%+\"'"})
    void repeatsTheChallengeOfItsHubAsTextAlone(String challenge) {
        verify(callback, "subscribe", TOPIC, challenge)
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo(challenge));
    }

    @ParameterizedTest
    @CsvSource({
        "subscribe, https://a.example/other, c",
        "subscribe, '', c",
        "unsubscribe, 'https://a.example/feed?a=b&c=d', c",
        "publish, 'https://a.example/feed?a=b&c=d', c",
        "'', 'https://a.example/feed?a=b&c=d', c",
        "subscribe, 'https://a.example/feed?a=b&c=d', ''",
        "denied, https://a.example/other, ''"
    })
    void agreesToNothingThatItDidNotAsk(String mode, String topic, String challenge) {
        verify(callback, mode, topic, challenge).statusCode(404).body(not(containsString(TOPIC)));
    }

    @Test
    void repeatsNothingLongAndNothingButText() {
        verify(callback, "subscribe", TOPIC, "c".repeat(1_000)).statusCode(200);
        verify(callback, "subscribe", TOPIC, "c".repeat(1_001)).statusCode(404);
        verify(callback, "subscribe", TOPIC, "c\0").statusCode(400);
        verify(callback, "subscribe", TOPIC, "MZ\u0090").statusCode(404);
        verify(callback, "subscribe", TOPIC, "c\r\nSet-Cookie: a=b").statusCode(404);
    }

    /** The answer is there before the push is, and nobody reads the rest. */
    @Test
    void keepsNothingOfWhatIsPushedToNobody() {
        byte[] push = new byte[9_000_000];
        long before = heldMemory();

        for (int i = 0; i < 25; i++) {
            given().contentType("application/xml")
                    .body(push)
                    .post("/websub/" + Secrets.next())
                    .then()
                    .statusCode(404);
        }

        assertThat(heldMemory() - before).isLessThan(100_000_000);
    }

    private static long heldMemory() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Test
    void tellsNobodyWhichCallbacksThereAre() {
        String body = verify(callback, "subscribe", "https://a.example/other", "c")
                .statusCode(404)
                .extract()
                .asString();

        assertThat(IntStream.range(0, 500))
                .allSatisfy(_ -> verify(Secrets.next(), "subscribe", TOPIC, "c")
                        .statusCode(404)
                        .body(is(body)));
        verify("short", "subscribe", TOPIC, "c").statusCode(404).body(is(body));
        verify("%00", "subscribe", TOPIC, "c").statusCode(404);
        given().post("/websub/" + Secrets.next()).then().statusCode(404).body(is(body));
    }

    @Test
    void readsNothingOfWhatIsPushedToNowhere() throws IOException {
        try (Socket socket = post("/websub/" + Secrets.next(), 10_000_000)) {
            assertThat(status(socket)).isEqualTo("HTTP/1.1 404 Not Found");
        }
    }

    @Test
    void takesNoPushThatIsTooLarge() {
        given().body(new byte[64 * 1024]).post("/websub/" + callback).then().statusCode(202);
        given().body(new byte[64 * 1024 + 1])
                .post("/websub/" + callback)
                .then()
                .statusCode(413)
                .body("detail", containsString("at most 65536 bytes"));
    }

    @Test
    void waitsForNoPushThatTrickles() throws IOException {
        try (Socket socket = post("/websub/" + callback, 10_000)) {
            Thread.ofVirtual().start(() -> trickle(socket));

            assertThat(status(socket)).isEqualTo("HTTP/1.1 408 Request Timeout");
        }
    }

    /** Promises a body and does not send it. */
    private static Socket post(String path, int length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(Math.toIntExact(Duration.ofSeconds(20).toMillis()));
        String head =
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/rss+xml\r\nContent-Length: "
                        + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void trickle(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            while (!Thread.currentThread().isInterrupted()) {
                out.write(' ');
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } catch (IOException e) {
            // The other side has closed the connection: that is what it is for.
            Thread.currentThread().interrupt();
        }
    }

    private static String status(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static ValidatableResponse verify(String callback, String mode, String topic, String challenge) {
        return given().queryParam("hub.mode", mode)
                .queryParam("hub.topic", topic)
                .queryParam("hub.challenge", challenge)
                .queryParam("hub.lease_seconds", "864000")
                .get("/websub/" + callback)
                .then();
    }

    private static Optional<HubSubscription> subscription(String feedId) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        HubSubscription.find("feedId", UUID.fromString(feedId)).firstResultOptional());
    }
}
