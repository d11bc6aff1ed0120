package com.investorsignals.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html,*/*;q=0.8",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
                "application/json; charset=\"utf-8, \\\" or so\"",
                "application/json;",
                "text/*;q=0 , application/vnd.x.v1+json;q=1.000"
            })
    void takesWhatClientsSend(String accept) {
        assertThat(ReadableHeaders.areMediaRanges(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*/*/", "../../", "text", "*/json", "text/html;q=2", "text/html;q", "a/b;;;c", "a b/c", "/"})
    void refusesWhatIsNoMediaType(String accept) {
        assertThat(ReadableHeaders.areMediaRanges(accept)).isFalse();
    }
}
