package com.investorsignals.watcher.robots;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.robots.RobotsRules.Permission;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {

    /** Lines are written with semicolons between them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                              | /news/1      | ALLOWED
            User-agent: *;Disallow:                                        | /news/1      | ALLOWED
            User-agent: *;Disallow: /                                      | /news/1      | FORBIDDEN
            User-agent: *;Disallow: /private                               | /news/1      | ALLOWED
            User-agent: *;Disallow: /news;Allow: /news/1                   | /news/1      | ALLOWED
            User-agent: *;Disallow: /news/1;Allow: /news                   | /news/1      | FORBIDDEN
            User-agent: *;Disallow: /news/1;Allow: /news/1                 | /news/1      | ALLOWED
            User-agent: *;Disallow: /*.php$                                | /a.php       | FORBIDDEN
            User-agent: *;Disallow: /*.php$                                | /a.php?b     | ALLOWED
            User-agent: *;Disallow: /*?page=                               | /news?page=2 | FORBIDDEN
            User-agent: *;Disallow: /caf%C3%A9                             | /caf%c3%a9   | FORBIDDEN
            User-agent: InvestorSignals;Disallow: /                        | /news/1      | FORBIDDEN
            user-agent: investorsignals/2.0;disallow: /                    | /news/1      | FORBIDDEN
            User-agent: GoodBot;User-agent: InvestorSignals;Disallow: /    | /news/1      | FORBIDDEN
            User-agent: InvestorSignals;Allow: /;;User-agent: *;Disallow: /| /news/1      | ALLOWED
            User-agent: InvestorSignalsArchive;Disallow: /                 | /news/1      | ALLOWED
            User-agent: BadBot;Disallow: /                                 | /news/1      | ALLOWED
            Disallow: /                                                    | /news/1      | ALLOWED
            <html><head></head><body>Not found</body></html>               | /news/1      | ALLOWED
            User-agent: *;nonsense;Disallow: /news # ours                  | /news/1      | FORBIDDEN
            """)
    void sayWhatMayBeAskedFor(@Nullable String file, String path, Permission permission) {
        assertThat(rules(file).permission(URI.create("https://news.example" + path)))
                .isEqualTo(permission);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            User-agent: *;Disallow:                                                        | PT0S
            User-agent: *;Crawl-delay: 10                                                  | PT10S
            User-agent: *;Crawl-delay: 0.5                                                 | PT0.5S
            User-agent: *;Crawl-delay: 3600                                                | PT1M
            User-agent: *;Crawl-delay: -5                                                  | PT0S
            User-agent: *;Crawl-delay: soon                                                | PT0S
            User-agent: *;Crawl-delay: 10;;User-agent: InvestorSignals;Crawl-delay: 3      | PT3S
            User-agent: BadBot;Crawl-delay: 10                                             | PT0S
            """)
    void sayHowLongToWaitBetweenTwoRequests(String file, Duration delay) {
        assertThat(rules(file).delay()).isEqualTo(delay);
    }

    private static RobotsRules rules(@Nullable String file) {
        return RobotsRules.read(
                file == null ? new byte[0] : file.replace(';', '\n').getBytes(StandardCharsets.UTF_8));
    }
}
