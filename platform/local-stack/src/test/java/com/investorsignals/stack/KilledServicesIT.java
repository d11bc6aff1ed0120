package com.investorsignals.stack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.Mailbox.Mail;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each service dies once without a goodbye while articles stream through: nothing is lost, nothing is told twice. */
class KilledServicesIT {
    private static final int ARTICLES = 200;
    private static final int FEEDS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void loseNothingAndTellNothingTwice() throws Exception {
        try (LoadFeeds feeds = new LoadFeeds();
                RunningStack running = RunningStack.startEmpty(
                        "killed", Map.of("WATCHER_POLL_INTERVAL", "PT1S", "WATCHER_HOST_DELAY", "PT0S"))) {
            subscribe(running);
            for (int feed = 0; feed < FEEDS; feed++) {
                running.addFeed(feeds.address("feed" + feed));
            }

            List<String> doomed = List.copyOf(LocalStack.SERVICES.keySet());
            int each = ARTICLES / (doomed.size() + 1);
            for (int number = 0; number < ARTICLES; number++) {
                feeds.add("feed" + number % FEEDS, FundingNews.article(number));
                int next = number / each;
                if (number % each == each - 1 && next < doomed.size()) {
                    long mails = running.mailbox().count();
                    await().atMost(PATIENCE).until(() -> running.mailbox().count() > mails);
                    running.stack().service(doomed.get(next)).kill();
                    running.stack().restart(doomed.get(next));
                }
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(companiesTold(running)).isEqualTo(allCompanies()));
            int unknown = sendsWithUnknownAnswer(running);
            Map<String, Long> times = timesToldById(running.mailbox().mails());
            long repeated =
                    times.values().stream().mapToLong(count -> count - 1).sum();
            System.out.printf("3 kills, %d signals: %d mails twice, %d answers cut off%n", ARTICLES, repeated, unknown);
            assertThat(times).hasSize(ARTICLES);
            assertThat(repeated).isLessThanOrEqualTo(unknown);
        }
    }

    private static void subscribe(RunningStack running) {
        given(running.api(Port.NOTIFIER))
                .body(Map.of("channel", "email", "address", "all@example.com", "cadence", "immediate"))
                .post("/api/subscriptions")
                .then()
                .statusCode(201);
    }

    private static Set<String> allCompanies() {
        return IntStream.range(0, ARTICLES).mapToObj(FundingNews::company).collect(Collectors.toSet());
    }

    private static Set<String> companiesTold(RunningStack running) throws Exception {
        return running.mailbox().mails().stream()
                .map(mail -> mail.subject().substring(0, mail.subject().indexOf(':')))
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> timesToldById(List<Mail> mails) {
        Map<String, Long> times = new HashMap<>();
        mails.forEach(mail -> times.merge(mail.messageId(), 1L, Long::sum));
        return times;
    }

    /** The notifier counts what it had to send again because it never heard the answer. */
    private static int sendsWithUnknownAnswer(RunningStack running) {
        int unknown = 0;
        String cursor = "";
        do {
            var page = given(running.api(Port.NOTIFIER))
                    .get("/api/deliveries?cursor=" + cursor)
                    .jsonPath();
            List<Integer> tries = page.getList("items.tries");
            unknown += tries.stream().mapToInt(count -> count - 1).sum();
            cursor = page.getString("next") == null ? "" : page.getString("next");
        } while (!cursor.isEmpty());
        return unknown;
    }
}
