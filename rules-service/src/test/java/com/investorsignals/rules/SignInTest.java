package com.investorsignals.rules;

import static com.investorsignals.rules.Browser.browser;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in and out, by form and by Basic, against a users file. */
@QuarkusTest
@TestProfile(SignInTest.WithUsers.class)
@WithTestResource(PostgresResource.class)
class SignInTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final String SESSION = "signals-session";

    @Test
    void keepsSignedInWhoeverKnowsThePassword() {
        String session = signIn("ana", "secret");

        browser()
                .cookie(SESSION, session)
                .get("/signals")
                .then()
                .statusCode(200)
                .body(containsString(">ana<"));
    }

    /** What stands in an address may be no part of a cookie. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signals;x",
                "/signals?q=a,b",
                "/signals?standing=announced,verified",
                "/signals?q=%22a%22",
                "/signals?q=%C3%A9"
            })
    void leadsBackToWhereSomebodyWantedToGo(String address) {
        Response first = browser().urlEncodingEnabled(false).get(address);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.header("Location")).endsWith("/login");
        browser()
                .cookies(first.cookies())
                .formParam("j_username", "ana")
                .formParam("j_password", "secret")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", ""})
    void leadsNowhereElse(String address) {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));

        browser()
                .cookie("signals-location", value)
                .formParam("j_username", "ana")
                .formParam("j_password", "secret")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/signals"));
    }

    @Test
    void endsASessionForWhoeverElseHasItsCookie() {
        String session = signIn("ana", "secret");
        String token = token(session);

        browser()
                .cookie(SESSION, session)
                .formParam("form-token", token)
                .post("/logout")
                .then()
                .statusCode(303);

        browser().cookie(SESSION, session).get("/signals").then().statusCode(302);
        String another = signIn("ana", "secret");
        browser()
                .cookie(SESSION, another)
                .formParam("form-token", token)
                .post("/logout")
                .then()
                .statusCode(403);
        browser().cookie(SESSION, another).get("/signals").then().statusCode(200);
    }

    @Test
    void endsASessionWithItsPassword() {
        WithUsers.write("before");
        String session = signIn("eva", "before");

        WithUsers.write("after");

        browser().cookie(SESSION, session).get("/signals").then().statusCode(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "YW5h~x~y~z", "~~~", "YW5h~5f1e1d6e-7f6e-4a5e-9d2b-0c6f0e2a7b11~t0~zzzz.abc"})
    void believesNoCookieThatItDidNotMake(String cookie) {
        browser().cookie(SESSION, cookie).get("/signals").then().statusCode(302);
    }

    @Test
    void takesNoSessionForTheApi() {
        given().cookie(SESSION, signIn("ana", "secret"))
                .get("/api/signals")
                .then()
                .statusCode(401);
    }

    @Test
    void slowsDownWhoeverGuesses() {
        IntStream.range(0, 5)
                .forEach(i -> given().auth()
                        .preemptive()
                        .basic("bob", "guess" + i)
                        .get("/api/signals")
                        .then()
                        .statusCode(401));

        given().auth()
                .preemptive()
                .basic("bob", "guess")
                .get("/api/signals")
                .then()
                .statusCode(429)
                .header("Retry-After", not(is("0")))
                .contentType("application/problem+json");
        browser()
                .formParam("j_username", "bob")
                .formParam("j_password", "hidden")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login?wait="));
        given().auth()
                .preemptive()
                .basic("ana", "secret")
                .get("/api/signals")
                .then()
                .statusCode(200);
    }

    @Test
    void askedManyTimesAtOnceChecksOnce() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> given().auth()
                        .preemptive()
                        .basic("ole", "quiet")
                        .get("/api/signals")
                        .then()
                        .statusCode(200));
    }

    @Test
    void leavesALineOfWhoSignedInAndChangedWhat() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = listener(lines);
        Logger audit = Logger.getLogger("audit");
        audit.addHandler(listener);
        try {
            given().auth()
                    .preemptive()
                    .basic("ana", "secret")
                    .contentType("application/json")
                    .body("{\"name\": \"Marrow & <Gate>\"}")
                    .post("/api/companies")
                    .then()
                    .statusCode(201);
            given().auth()
                    .preemptive()
                    .basic("ana", "secret")
                    .contentType("application/json")
                    .body("{\"title\": \"t\", \"text\": \"t\"}")
                    .post("/api/score")
                    .then()
                    .statusCode(200);
            browser()
                    .formParam("j_username", "eve\nevent=sign-in user=ana")
                    .formParam("j_password", "x")
                    .post("/j_security_check");

            assertThat(lines)
                    .filteredOn(line -> line.startsWith("event=change"))
                    .hasSize(1);
            assertThat(lines)
                    .anyMatch(line -> line.matches("event=change user=ana source=127\\.0\\.0\\.1 method=POST"
                            + " path=/api/companies status=201 at=\\S*/api/companies/\\S+"));
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("event=sign-in user=eve_event_sign-in_user_ana source=")
                            && line.endsWith("outcome=wrong"));
        } finally {
            audit.removeHandler(listener);
        }
    }

    private static Handler listener(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord message) {
                lines.add(new PatternFormatter("%s").format(message));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String signIn(String name, String password) {
        return browser()
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/signals"))
                .extract()
                .cookie(SESSION);
    }

    private static String token(String session) {
        Matcher token =
                TOKEN.matcher(browser().cookie(SESSION, session).get("/signals").asString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    public static final class WithUsers implements QuarkusTestProfile {
        private static final Path FILE = file();

        @Override
        public Map<String, String> getConfigOverrides() {
            write("before");
            return Map.of("signals.sign-in.users-file", FILE.toString());
        }

        private static Path file() {
            try {
                return Files.createTempFile("users", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The users of all tests; Eva's password is the one that changes. */
        static void write(String passwordOfEva) {
            String lines =
                    Map.of("ana", "secret", "ole", "quiet", "bob", "hidden", "eva", passwordOfEva).entrySet().stream()
                            .map(user -> user.getKey() + ":"
                                    + BCrypt.withDefaults()
                                            .hashToString(4, user.getValue().toCharArray())
                                    + ":admin\n")
                            .collect(Collectors.joining());
            try {
                Files.writeString(FILE, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
