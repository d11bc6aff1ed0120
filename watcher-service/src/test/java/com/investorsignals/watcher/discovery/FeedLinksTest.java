package com.investorsignals.watcher.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLinksTest {
    private static final URI PAGE = URI.create("https://a.example/blog/index.html");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <link rel="alternate" type="application/rss+xml" href="feed.xml">              | https://a.example/blog/feed.xml | rss
            <LINK REL='Alternate' TYPE='Application/Atom+XML' HREF='/atom'>                | https://a.example/atom          | atom
            <link rel="home alternate" type="application/feed+json" href="//b.example/f">  | https://b.example/f             | json feed
            <link rel=alternate type="application/rss+xml; charset=utf-8" href="?feed=rss"> | https://a.example/blog/index.html?feed=rss | rss
            <base href="/news/"><link rel=alternate type=application/rss+xml href=rss>     | https://a.example/news/rss      | rss
            <link rel="alternate" type="application/rss+xml" href="feed://b.example/f">    | http://b.example/f              | rss
            <link rel="alternate" type="application/rss+xml" href="feed:https://b.example/f"> | https://b.example/f          | rss
            <link rel="alternate" type="application/json" href="/wp-json/1">               | -                               | -
            <link rel="alternate" type="text/html" hreflang="de" href="/de">               | -                               | -
            <link rel="stylesheet" type="application/rss+xml" href="/rss">                 | -                               | -
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">   | -                               | -
            <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">    | -                               | -
            <!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->         | -                               | -
            <script>'<link rel="alternate" type="application/rss+xml" href="/js">'</script> | -                              | -
            """)
    void readsWhatAPageNames(String html, String url, String format) {
        List<Candidate> candidates = links("<html><head>" + html);

        assertThat(candidates).isEqualTo(url == null ? List.of() : List.of(new Candidate(url, null, format)));
    }

    @Test
    void namesEachAddressOnceWithTheTitleThatThePageGivesIt() {
        String link = "<link rel='alternate' type='application/rss+xml' href='/rss' title='%s'>";

        assertThat(links(link.formatted(" Tom &amp; <b>Jerry</b> ") + link.formatted("Again")))
                .containsExactly(new Candidate("https://a.example/rss", "Tom & <b>Jerry</b>", "rss"));
    }

    @Test
    void namesNoMoreThanSomebodyCanChooseFrom() {
        String many = IntStream.range(0, 500)
                .mapToObj("<link rel=alternate type=application/rss+xml href=/%s>"::formatted)
                .collect(Collectors.joining());

        assertThat(links(many)).hasSize(20);
    }

    private static List<Candidate> links(String html) {
        return FeedLinks.of(html.getBytes(StandardCharsets.UTF_8), PAGE);
    }
}
