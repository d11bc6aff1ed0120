package com.investorsignals.watcher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser: it asks for pages, follows no redirect unseen, and sends the forms of a page. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    private Browser() {}

    public static RequestSpecification browser() {
        return given().redirects().follow(false).accept("text/html,*/*;q=0.8");
    }

    /** What stands at an address, which is encoded already as in a link. */
    public static ValidatableResponse page(String address) {
        return browser()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML);
    }

    /** What a form of ours would send along. */
    public static String token() {
        Matcher token = TOKEN.matcher(page("/feeds").extract().asString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    public static ValidatableResponse send(String address, Map<String, String> fields) {
        return browser()
                .contentType(ContentType.URLENC.withCharset(StandardCharsets.UTF_8))
                .formParam("form-token", token())
                .formParams(fields)
                .post(address)
                .then();
    }

    /** The page that a form's answer leads to. */
    public static ValidatableResponse sendAndFollow(String address, Map<String, String> fields) {
        String next = send(address, fields).statusCode(303).extract().header("Location");
        return page(next);
    }
}
