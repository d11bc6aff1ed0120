package com.investorsignals.rules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser: it asks for pages, follows no redirect unseen, and sends the forms of a page. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private Browser() {}

    public static RequestSpecification browser() {
        return given().config(CONFIG).redirects().follow(false).accept("text/html");
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

    /** What the forms of the page at this address send along. */
    public static String token(String address) {
        Matcher token = TOKEN.matcher(page(address).extract().asString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** A form of the page at this address. */
    public static RequestSpecification form(String address) {
        return browser().contentType(ContentType.URLENC).formParam("form-token", token(address));
    }
}
