package com.investorsignals.stack.soak.attack.request;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Tally;
import com.investorsignals.stack.soak.attack.means.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Many send a byte a second: those with a body are cut off before it is there, and all others are answered meanwhile. */
public final class SlowSenders implements Attack {
    private static final Map<Port, String> PATHS =
            Map.of(Port.WATCHER, "/j_security_check", Port.RULES, "/j_security_check", Port.NOTIFIER, "/subscribe");

    private static final int LENGTH = 5_000;

    @Override
    public String kind() {
        return "a byte a second";
    }

    @Override
    public Outcome against(Besieged besieged) throws Exception {
        Tally tally = new Tally();
        List<Wire> bodies = new ArrayList<>();
        List<Wire> heads = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            for (Port service : Besieged.SERVICES) {
                for (int i = 0; i < besieged.size().of(10, 150); i++) {
                    bodies.add(beginBody(besieged, service, "198.18.2." + i));
                    heads.add(beginHead(besieged, service));
                }
            }
            var _ = clock.scheduleAtFixedRate(
                    () -> {
                        bodies.forEach(SlowSenders::sendByte);
                        heads.forEach(SlowSenders::sendByte);
                    },
                    1,
                    1,
                    TimeUnit.SECONDS);
            List<Future<Answer>> ends =
                    bodies.stream().map(wire -> threads.submit(wire::answer)).toList();
            do {
                for (Port service : Besieged.SERVICES) {
                    tally.attempt(service + " answers nobody else", !isAnswered(besieged, service));
                }
            } while (!ends.stream().allMatch(Future::isDone));
            for (Future<Answer> end : ends) {
                tally.attempt(
                        "a body was waited for", end.get().late() || end.get().isGood());
            }
            clock.shutdownNow();
        } finally {
            for (Wire wire : heads) {
                wire.close();
            }
            for (Wire wire : bodies) {
                wire.close();
            }
        }
        Answer whole =
                besieged.ask(Port.NOTIFIER, Request.of("POST", "/subscribe").json(" ".repeat(LENGTH)));
        tally.control("what comes at once is read: " + whole.status(), whole.status() == 400);
        return tally.outcome("%d half bodies and as many half heads".formatted(bodies.size()));
    }

    private static Wire beginBody(Besieged besieged, Port service, String place) throws IOException {
        Wire wire = besieged.connect(service);
        Request request = Request.of("POST", PATHS.getOrDefault(service, "/"))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .from(place);
        wire.begin(request, LENGTH);
        return wire;
    }

    private static Wire beginHead(Besieged besieged, Port service) throws IOException {
        Wire wire = besieged.connect(service);
        wire.send("GET /login HTTP/1.1\r\nHost: x\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
        return wire;
    }

    private static void sendByte(Wire wire) {
        var _ = wire.sendAsFarAsItGoes(new byte[] {'a'});
    }

    private static boolean isAnswered(Besieged besieged, Port service) throws IOException {
        return besieged.ask(service, Request.get("/login")).isGood()
                && besieged.ask(service, Request.of("POST", "/j_security_check").form("j_username=&j_password="))
                        .leadsTo("/login");
    }
}
