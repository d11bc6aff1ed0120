package com.investorsignals.stack.bench;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.FundingNews;
import com.investorsignals.stack.LoadFeeds;
import com.investorsignals.stack.Mailbox.Mail;
import com.investorsignals.stack.Port;
import com.investorsignals.stack.RunningStack;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long it takes from the change of a feed, polled once a second, until the mail server has accepted the alert. */
final class FreshnessBenchmark implements Benchmark {
    private static final int ALERTS = 100;
    private static final int WARM_UP = 20;
    private static final Duration BETWEEN = Duration.ofMillis(370);

    @Override
    public List<Figure> measure() throws Exception {
        try (LoadFeeds feeds = new LoadFeeds();
                RunningStack running = RunningStack.startEmpty("bench-freshness", FlowBenchmark.FAST_POLLING)) {
            given(running.api(Port.NOTIFIER))
                    .body(Map.of("channel", "email", "address", "bench@example.com", "cadence", "immediate"))
                    .post("/api/subscriptions")
                    .then()
                    .statusCode(201);
            running.addFeed(feeds.address("news"));
            Map<String, Instant> changed = new HashMap<>();
            for (int number = 0; number < WARM_UP + ALERTS; number++) {
                changed.put(FundingNews.company(number), Instant.now());
                feeds.add("news", FundingNews.article(number));
                Instant next = Instant.now().plus(BETWEEN);
                await().pollInterval(Duration.ofMillis(5))
                        .until(() -> Instant.now().isAfter(next));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> running.mailbox().count() >= WARM_UP + ALERTS);
            double[] seconds = running.mailbox().mails().stream()
                    .skip(WARM_UP)
                    .mapToDouble(mail -> age(mail, changed))
                    .toArray();
            return List.of(
                    Figure.beside("poll interval", 1.0, "freshness p50", Medians.percentile(50, seconds), "s"),
                    Figure.beside("poll interval", 1.0, "freshness p99", Medians.percentile(99, seconds), "s"));
        }
    }

    private static double age(Mail mail, Map<String, Instant> changed) {
        Instant at = changed.get(mail.subject().substring(0, mail.subject().indexOf(':')));
        if (at == null) {
            throw new IllegalStateException("a mail about a company that no feed named: " + mail.subject());
        }
        return Duration.between(at, mail.acceptedAt()).toNanos() / 1e9;
    }
}
