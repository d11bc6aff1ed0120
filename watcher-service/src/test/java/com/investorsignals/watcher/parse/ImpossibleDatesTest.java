package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpossibleDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30",
                "2025-13-01",
                "2025-00-00",
                "Wed, 32 Jun 2025 10:00:00 GMT",
                "Sat, 30 Feb 2025 10:00:00 +0100",
                "Wed, 25 Jun 2025 10:75:00 GMT",
                "2025-06-25T25:61:00Z"
            })
    void leavesAnEntryUndatedRatherThanRollOver(String date) {
        String dates = "<pubDate>%1$s</pubDate><dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>%1$s</dc:date>"
                .formatted(date);
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><title>One</title><id>u:1</id>"
                + "<published>%1$s</published><updated>%1$s</updated></entry></feed>".formatted(date);

        assertThat(SmallFeeds.feed(SmallFeeds.rss("<item><title>One</title>" + dates + "</item>"))
                        .dates())
                .isEmpty();
        assertThat(SmallFeeds.feed(atom).dates()).isEmpty();
    }
}
