package com.investorsignals.notifier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser would send: it wants HTML, follows nothing by itself here, and gives back a form's token. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .redirect(RedirectConfig.redirectConfig().followRedirects(false))
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private Browser() {}

    public static RequestSpecification browser() {
        return given().config(CONFIG).accept(ContentType.HTML);
    }

    /** A form that needs no token of ours. */
    public static RequestSpecification publicForm() {
        return browser().contentType(ContentType.URLENC);
    }

    /** A form of a page that somebody is signed in on. */
    public static RequestSpecification form() {
        Matcher token = TOKEN.matcher(
                browser().get("/subscriptions/new").then().extract().asString());
        assertThat(token.find()).isTrue();
        return publicForm().formParam("form-token", token.group(1));
    }

    public static ValidatableResponse page(String address) {
        return browser()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML);
    }
}
