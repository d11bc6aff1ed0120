package com.investorsignals.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rest.Cursor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends who wants alerts: it is refused by those who read it, and never fails further in. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class HostileInputTest {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();

    record Request(String name, String path, String type, BodyPublisher body) {
        static Request of(String name, String path, String type, String body) {
            return new Request(name, path, type, BodyPublishers.ofString(body));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Request> bodies() {
        return Stream.of(
                Request.of("half an escape", "/subscribe", FORM, "address=%"),
                Request.of("no escape", "/subscribe", FORM, "address=%zz"),
                Request.of("half an escape in a name", "/subscribe", FORM, "%=a"),
                Request.of("half an escape, by a reader's link", "/manage/x", FORM, "version=%"),
                Request.of("half an escape, by an admin", "/subscriptions", FORM, "address=%"),
                Request.of("5,000 empty fields", "/subscribe", FORM, "&".repeat(5000)),
                Request.of("5,000 fields", "/subscribe", FORM, "address=a&".repeat(5000)),
                Request.of("bytes that are no UTF-8", "/subscribe", FORM, "address=%ff%fe"),
                Request.of("an unknown character set", "/subscribe", FORM + ";charset=nonsense", "address=a%20b"),
                Request.of("a type that is none", "/subscribe", "@@", "address=a"),
                Request.of(
                        "NUL in each field",
                        "/subscribe",
                        FORM,
                        "address=a%00@b.example&companies=%00&tags=%00&text=%00b&timeZone=%00&minScore=%00&owner=%00"
                                + "&categories=%00&minStanding=%00&channel=%00"),
                Request.of("nothing", "/subscribe", JSON, ""),
                Request.of("null", "/subscribe", JSON, "null"),
                Request.of("deep nesting", "/subscribe", JSON, "{\"at\":" + "[".repeat(5000)),
                Request.of("a huge number", "/subscribe", JSON, "{\"minScore\":1e999999999}"),
                Request.of("NUL between", "/subscribe", JSON, "{\u0000}"),
                new Request("UTF-32 that is none", "/subscribe", JSON, BodyPublishers.ofByteArray(new byte[] {
                    0, 0, 0, '{', -1, -1, -1, -1
                })));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesABodyThatCannotBeRead(Request request) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(request.path()))
                .header("Content-Type", request.type())
                .POST(request.body()));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404, 415);
    }

    /** Each is one address; a list that cannot be asked for it answers that it cannot, or that nothing fits. */
    static Stream<String> addresses() {
        return Stream.of(
                        Stream.of("q", "state", "channel", "signal", "subscription", "cursor", "done", "since")
                                .flatMap(name -> Stream.of("%00", "a%00b", "%5C", "%25", "%ff%fe", "a".repeat(3000))
                                        .map(value -> name + "=" + value)),
                        Stream.of(
                                        Instant.MAX,
                                        Instant.MIN,
                                        Instant.parse("+294277-01-01T00:00:00Z"),
                                        Instant.parse("-4800-01-01T00:00:00Z"))
                                .map(at -> "cursor=" + new Cursor(at, new UUID(1, 2))),
                        Stream.of("since=%2B999999999-12-31T23:59:59Z"))
                .flatMap(queries -> queries)
                .flatMap(query -> Stream.of("/subscriptions", "/deliveries", "/api/subscriptions", "/api/deliveries")
                        .map(list -> list + "?" + query));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void asksTheDatabaseForNothingThatItCannotCompare(String address) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(address)));

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/manage/%00",
                "/confirm/%ff",
                "/unsubscribe/%00%00.%00",
                "/deliveries/%00",
                "/api/deliveries/%00/alert",
                "/subscriptions/a%00b/edit",
                "/api/subscriptions/%00",
            })
    void findsNothingAtAnAddressThatIsNone(String address) throws Exception {
        int status = send(HttpRequest.newBuilder(at(address))).statusCode();

        assertThat(status).isEqualTo(address.contains("%00") ? 400 : 404);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Accept", "text/html, */*").build(), BodyHandlers.ofString());
    }

    private static URI at(String address) {
        return URI.create("http://127.0.0.1:" + RestAssured.port + address);
    }
}
