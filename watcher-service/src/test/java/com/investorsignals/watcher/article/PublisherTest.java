package com.investorsignals.watcher.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTest {

    @ParameterizedTest
    @CsvSource({
        "www.reuters.com, reuters.com",
        "feeds.bbc.co.uk, bbc.co.uk",
        "News.Example.com.au, example.com.au",
        "127.0.0.1, 127.0.0.1",
        "localhost, localhost",
        "com, com",
        "co.uk, co.uk",
        "news.reuters.example, reuters.example",
        "[::1], [::1]",
    })
    void isTheDomainThatSomebodyRegistered(String host, String domain) {
        assertThat(Publisher.of(host)).isEqualTo(domain);
    }
}
