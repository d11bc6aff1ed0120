package com.investorsignals.notifier.subscription;

import static com.investorsignals.notifier.Browser.publicForm;
import static com.investorsignals.notifier.Subscriptions.reader;
import static com.investorsignals.notifier.Subscriptions.subscribe;
import static com.investorsignals.notifier.subscription.SubscriptionRequests.add;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How much a subscription may hold, and that the database takes all of it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class SubscriptionBoundsTest {
    private static final Random RANDOM = new Random(11);

    @Inject
    SubscriptionLinks links;

    static Stream<Arguments> tooMuchForAnybody() {
        return Stream.of(
                Arguments.of("companies", entries(51, 10)),
                Arguments.of("tags", entries(21, 10)),
                Arguments.of("categories", entries(7, 10)),
                Arguments.of("companies[0]", entries(1, 101)),
                Arguments.of("tags[0]", entries(1, 101)),
                Arguments.of("owner", quoted(word(101))),
                Arguments.of("text", quoted("word ".repeat(101))));
    }

    @ParameterizedTest
    @MethodSource("tooMuchForAnybody")
    void fillsTheDatabaseForNobody(String field, String value) {
        String name = field.replace("[0]", "");

        given().contentType(ContentType.JSON)
                .body("{\"channel\":\"email\",\"address\":\"" + reader() + "\",\"" + name + "\":" + value + "}")
                .post("/subscribe")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    static Stream<Arguments> tooMuchForTheDatabase() {
        return Stream.of(
                Arguments.of("text", quoted("-".repeat(1000))),
                Arguments.of("text", quoted("- ".repeat(400))),
                Arguments.of("text", quoted("a -:|(-&)-!-:--'------ b")),
                Arguments.of("text", quoted("b c d e f g h j k l ".repeat(50))),
                Arguments.of("companies", entries(1001, 10)),
                Arguments.of("tags[0]", entries(1, 201)));
    }

    @ParameterizedTest
    @MethodSource("tooMuchForTheDatabase")
    void refusesWhatTheDatabaseCannotKeepAndNamesTheField(String field, String value) {
        String name = field.replace("[0]", "");

        add("{\"channel\":\"email\",\"address\":\"" + reader() + "\",\"" + name + "\":" + value + "}")
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void refusesAnAddressThatNoIndexTakes() {
        add("{\"channel\":\"webhook\",\"address\":\"https://93.184.216.34/" + word(3900) + "\"}")
                .statusCode(400)
                .body("violations.field", hasItem("address"));
    }

    @Test
    void keepsTheMostThatItAllows() {
        String words = "b c d e f g h j k l ".repeat(15);

        add("{\"channel\":\"webhook\",\"address\":\"https://93.184.216.34/" + word(1970) + "\",\"owner\":\""
                        + word(200) + "\",\"companies\":" + entries(1000, 200) + ",\"tags\":" + entries(1000, 200)
                        + ",\"text\":" + quoted(words) + "}")
                .statusCode(201)
                .body("companies", hasSize(1000));
        given().contentType(ContentType.JSON)
                .body("{\"channel\":\"email\",\"address\":\"" + reader() + "\",\"companies\":" + entries(50, 100)
                        + ",\"tags\":" + entries(20, 100) + ",\"text\":" + quoted(words) + "}")
                .post("/subscribe")
                .then()
                .statusCode(202);
    }

    /** Whatever stands in it, PostgreSQL keeps it or it is refused before. */
    @Test
    void keepsOrRefusesAnyMixOfSigns() {
        for (int i = 0; i < 200; i++) {
            String text = word(480, "-- '\"':|&!()<>*\\OR,ora");

            int status = add("{\"channel\":\"email\",\"address\":\"signs@fund.example\",\"text\":" + quoted(text) + "}")
                    .extract()
                    .statusCode();

            assertThat(status).as(text).isIn(201, 400);
        }
    }

    @Test
    void letsAReaderKeepWhatAnAdminMadeLarger() {
        String companies = entries(60, 150);
        String id = subscribe(reader(), ",\"companies\":" + companies);

        manage(id, "0", companies, "70").statusCode(200).body(containsString("role=\"status\">Saved."));
        manage(id, "1", entries(61, 10), "70").statusCode(400).body(containsString("60 is the most"));
    }

    @Test
    void keepsAnOddAddressThatItHasAndTakesNoNewOne() {
        String odd = "|id-" + UUID.randomUUID() + "@fund.example";
        String id = subscribe(odd, "");

        manage(id, "0", "[]", "70").statusCode(200).body(containsString("role=\"status\">Saved."));
        publicForm()
                .formParam("address", odd)
                .post("/subscribe")
                .then()
                .statusCode(400)
                .body(containsString("id=\"address-fault\">must be one plain e-mail address"));
    }

    private ValidatableResponse manage(String id, String version, String companies, String minScore) {
        return publicForm()
                .formParam("version", version)
                .formParam("companies", companies.replaceAll("[\\[\\]\"]", "").replace(',', '\n'))
                .formParam("minScore", minScore)
                .post(links.manage(UUID.fromString(id)).getPath())
                .then();
    }

    private static String entries(int count, int length) {
        return Stream.generate(() -> quoted(word(length))).limit(count).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** It cannot be compressed much. */
    private static String word(int length) {
        return word(length, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    }

    private static String word(int length, String letters) {
        return RANDOM.ints(length, 0, letters.length())
                .mapToObj(place -> letters.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
