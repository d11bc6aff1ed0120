package com.investorsignals.stack.soak.attack.request;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Addresses that nobody has, with tokens that nobody gave: none of it becomes a series of the metrics. */
public final class RandomAddresses implements Attack {
    private static final List<String> SHAPES = List.of(
            "/%s",
            "/unsubscribe/%s",
            "/manage/%s",
            "/confirm/%s",
            "/websub/%s",
            "/stories/%s",
            "/stories/%s?k=%1$s",
            "/feeds/%s",
            "/rules/%s",
            "/companies/%s/edit",
            "/deliveries/%s",
            "/subscriptions/%s/edit",
            "/api/%s",
            "/api/feeds/%s",
            "/api/rules/%s/versions",
            "/api/signals/%s",
            "/api/deliveries/%s/alert",
            "/assets/%s",
            "/login/%s",
            "/%s/%1$s/%1$s");

    private static final List<String> METHODS = List.of("GET", "DELETE", "%S", "POST", "PATCH", "HEAD", "OPTIONS");

    @Override
    public String kind() {
        return "random addresses, tokens and methods in the metrics";
    }

    @Override
    public Outcome against(Besieged besieged) throws IOException {
        Tally tally = new Tally();
        for (Port service : Besieged.SERVICES) {
            ask(besieged, service, "once", new Tally());
            Set<String> before = series(besieged, service);
            int rounds = besieged.size().of(1, 4);
            for (int round = 0; round < rounds; round++) {
                ask(besieged, service, UUID.randomUUID().toString().replace("-", ""), tally);
            }
            Set<String> more = series(besieged, service);
            more.removeAll(before);
            more.forEach(line -> tally.attempt(service + " counts " + line, true));
            tally.control(service + " counts requests", before.stream().anyMatch(line -> line.contains("UNMATCHED")));
        }
        return tally.outcome("%d forms of addresses with random tokens, each by %d methods"
                .formatted(SHAPES.size(), METHODS.size()));
    }

    private static void ask(Besieged besieged, Port service, String random, Tally tally) throws IOException {
        for (String shape : SHAPES) {
            for (String method : METHODS.subList(0, besieged.size().of(3, METHODS.size()))) {
                Request request = Request.of(method.formatted(random), shape.formatted(random));
                var _ = besieged.ask(service, request);
                tally.attempt(request.toString(), false);
            }
        }
    }

    /** Names and tags of what is measured of requests, without the values. */
    private static Set<String> series(Besieged besieged, Port service) throws IOException {
        return besieged.metrics(service).stream()
                .filter(line -> line.startsWith("http_server_requests"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toSet());
    }
}
