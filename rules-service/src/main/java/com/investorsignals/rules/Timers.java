package com.investorsignals.rules;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Ends with the service: a timer that fires while the rest shuts down would fail and say so. */
@ApplicationScoped
class Timers {
    private final Scheduler scheduler;

    Timers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        scheduler.pause();
    }
}
