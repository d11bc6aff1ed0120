package com.investorsignals.watcher.websub;

import com.investorsignals.watcher.feed.DueWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks at every tick for what is to be asked of hubs, and asks some hubs at a time. */
@ApplicationScoped
public class SubscriptionTimer {
    private final DueWork<HubSubscription> asking;
    private final WebSubConfig config;

    SubscriptionTimer(WantedSubscriptions wanted, HubQueue queue, HubRequests requests, WebSubConfig config) {
        this.config = config;
        this.asking = new DueWork<>(
                "websub",
                config.concurrency(),
                room -> {
                    wanted.settle();
                    return queue.take(room);
                },
                requests::send);
    }

    void start(@Observes StartupEvent event) {
        asking.start(config.tick());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        // What is cut short is asked again when its next try is due.
        asking.stop(config.shutdown(), () -> {});
    }
}
