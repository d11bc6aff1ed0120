package com.investorsignals.stack;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signed in by the form at one service and goes on with the cookie. */
record BrowserSession(StackSettings settings, String cookie) {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final String COOKIE = "signals-session";

    static BrowserSession signIn(StackSettings settings, SignIn person) {
        String cookie = browser(settings, Port.RULES)
                .formParam("j_username", person.name())
                .formParam("j_password", person.password())
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .extract()
                .cookie(COOKIE);
        return new BrowserSession(settings, cookie);
    }

    int status(Port service, String page) {
        return browser(settings, service).cookie(COOKIE, cookie).get(page).statusCode();
    }

    void signOut() {
        String page = browser(settings, Port.RULES)
                .cookie(COOKIE, cookie)
                .get("/signals")
                .asString();
        Matcher token = FORM_TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("The page has no form to sign out: " + page);
        }
        browser(settings, Port.RULES)
                .cookie(COOKIE, cookie)
                .formParam("form-token", token.group(1))
                .post("/logout")
                .then()
                .statusCode(303);
    }

    private static RequestSpecification browser(StackSettings settings, Port service) {
        return given(new RequestSpecBuilder()
                        .setBaseUri(settings.address(service))
                        .setAccept("text/html")
                        .build())
                .redirects()
                .follow(false);
    }
}
