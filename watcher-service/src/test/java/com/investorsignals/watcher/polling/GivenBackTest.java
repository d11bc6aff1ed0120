package com.investorsignals.watcher.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.Leases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Polls that are cut off when a replica stops. */
@QuarkusTest
@TestProfile(GivenBackTest.LongPauses.class)
@WithTestResource(PostgresResource.class)
public class GivenBackTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    PollRun run;

    @Inject
    Leases leases;

    @Inject
    FeedRows feeds;

    /** Leases are claimed by the test alone, and no host is asked twice in it. */
    public static final class LongPauses implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "watcher.polling.tick", "1h",
                    "watcher.full-text.tick", "1h",
                    "watcher.fetch.host-delay", "1h");
        }
    }

    @BeforeEach
    void empty() {
        feeds.clear();
    }

    @Test
    void leaveTheirHostItsPause() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            feeds.add("http://127.0.0.1:" + server.getLocalPort() + "/feed");
            Lease lease = leases.claimDue(1, LEASE).getFirst();
            Thread poll = Thread.startVirtualThread(() -> run.run(lease));
            try (Socket _ = server.accept()) {
                run.giveBackAll(true);

                assertThat(leases.claimDue(1, LEASE)).isEmpty();
                assertThat(leases.claimWithoutHost(lease.feedId(), LEASE)).isPresent();
            }
            await().until(() -> !poll.isAlive());
        }
    }
}
