package com.investorsignals.watcher.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.Headers;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengePageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><html><head><title>Just a moment...</title>                    | true
            <html><head><title>Attention Required! - Cloudflare</title>                   | true
            <html><body>Checking your browser before accessing                            | true
            <html><head><META NAME="robots"><script src="/_Incapsula_Resource?x">          | true
            <!doctype HTML><script>window._cf_chl_opt={}                                  | true
            <html><head><title>Our news</title>                                           | false
            <rss><channel><title>Just a moment...</title>                                 | false
            {"version":"https://jsonfeed.org/version/1","title":"checking your browser"}  | false
            """)
    void isToldByWhatItSays(String body, boolean challenge) {
        assertThat(ChallengePage.is(answer(body, Map.of()))).isEqualTo(challenge);
    }

    @Test
    void isToldByCloudflaresHeader() {
        assertThat(ChallengePage.is(answer("", Map.of("cf-mitigated", "challenge"))))
                .isTrue();
    }

    private static Answered answer(String body, Map<String, String> fields) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Answered(403, new Headers(fields), bytes, URI.create("https://a.example/feed"), Optional.empty());
    }
}
