package com.investorsignals.stack.soak.attack;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.ResidentMemory;
import com.investorsignals.stack.soak.attack.means.Besieged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the services hold in memory, looked at five times a second. */
final class ServiceMemory implements AutoCloseable {
    private static final long EVERY_MILLIS = 200;

    private final Besieged besieged;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Map<Port, Long> before = new LinkedHashMap<>();
    private final Map<Port, Long> peak = new LinkedHashMap<>();

    private ServiceMemory(Besieged besieged) {
        this.besieged = besieged;
    }

    static ServiceMemory of(Besieged besieged) {
        return new ServiceMemory(besieged);
    }

    /** The memory of a service in MB, 0 where the operating system does not tell. */
    record Use(Port service, long before, long peak, long after) {}

    void begin() {
        for (Port service : Besieged.SERVICES) {
            before.put(service, megabytes(service));
        }
        var _ = thread.scheduleAtFixedRate(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        for (Port service : Besieged.SERVICES) {
            peak.merge(service, megabytes(service), Math::max);
        }
    }

    synchronized List<Use> end() {
        look();
        List<Use> uses = new ArrayList<>();
        before.forEach((service, then) ->
                uses.add(new Use(service, then, peak.getOrDefault(service, 0L), megabytes(service))));
        return uses;
    }

    private long megabytes(Port service) {
        return ResidentMemory.megabytes(
                        besieged.running().service(service).handle().pid())
                .orElse(0L);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
