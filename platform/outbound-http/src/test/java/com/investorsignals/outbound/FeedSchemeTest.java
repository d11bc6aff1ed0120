package com.investorsignals.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedSchemeTest {
    @ParameterizedTest
    @CsvSource({
        "feed://a.example/f.xml, http://a.example/f.xml",
        "FEED://a.example/f.xml, http://a.example/f.xml",
        "feed:https://a.example/f.xml, https://a.example/f.xml",
        "feed://https://a.example/f.xml, https://a.example/f.xml",
        "feed://https//a.example/f.xml, https://a.example/f.xml",
        "Feed:http://a.example/f.xml, http://a.example/f.xml",
        "feed:a.example/f.xml, http://a.example/f.xml",
        "' feed:https://a.example/f.xml ', https://a.example/f.xml",
        "https://a.example/feed:x, https://a.example/feed:x",
        "/feed, /feed"
    })
    void isTakenOff(String address, String real) {
        assertThat(FeedScheme.removed(address)).isEqualTo(real);
    }
}
