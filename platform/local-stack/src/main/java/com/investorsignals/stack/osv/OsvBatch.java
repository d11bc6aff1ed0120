package com.investorsignals.stack.osv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.investorsignals.stack.shipped.Library;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is posted to {@code /v1/querybatch}, and what comes back: one result for each query, in order. */
record OsvBatch(List<Query> queries) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Query(
            @JsonIgnore Library library,
            @JsonProperty("page_token") @Nullable String page) {

        @JsonProperty("package")
        Purl purl() {
            return new Purl(library.purl());
        }
    }

    record Purl(String purl) {}

    record Results(@Nullable List<@Nullable Result> results) {}

    /** Of one query; the vulnerabilities are told by id alone. */
    record Result(
            @Nullable List<Named> vulns,
            @JsonProperty("next_page_token") @Nullable String nextPage) {

        List<Named> vulnerabilities() {
            return Objects.requireNonNullElse(vulns, List.of());
        }

        Optional<Query> next(Library library) {
            return Optional.ofNullable(nextPage)
                    .filter(token -> !token.isEmpty())
                    .map(token -> new Query(library, token));
        }
    }

    record Named(@Nullable String id) {}
}
