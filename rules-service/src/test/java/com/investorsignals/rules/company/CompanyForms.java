package com.investorsignals.rules.company;

import static com.investorsignals.rules.Browser.browser;
import static com.investorsignals.rules.Browser.token;

import com.investorsignals.rules.Browser;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** What a person sends by the pages of companies. */
final class CompanyForms {
    private CompanyForms() {}

    static RequestSpecification form() {
        return Browser.form("/companies/import");
    }

    static ValidatableResponse upload(String csv) {
        return browser()
                .multiPart("form-token", token("/companies/import"))
                .multiPart("file", "companies.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("text", "")
                .post("/companies/import")
                .then();
    }

    static ValidatableResponse paste(String text, String token) {
        return browser()
                .multiPart("form-token", token)
                .multiPart("text", text)
                .post("/companies/import")
                .then();
    }
}
