package com.investorsignals.stack.soak.attack.request;

import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/** Whoever is signed out asks for addresses with characters that no cookie or header may have: each is answered. */
public final class OddAddresses implements Attack {
    private static final List<String> PAGES = List.of("/signals", "/feeds", "/subscriptions", "/deliveries", "/rules");

    private static final List<String> ODD = List.of(
            ";x",
            "?q=a,b",
            "?q=a;b",
            "?q=\"a\"",
            "?q=a\\b",
            "?q=a b",
            "?q=a\tb",
            "?q=<a>",
            "?q={a}",
            "?q=a|b",
            "?q=a^b",
            "?q=a`b",
            "?q=\u00e9",
            "?q=\u0001",
            "?q=\u007f",
            "?q=%zz",
            "?q=%",
            "?q=a%2Cb",
            "?q=a%3Bb",
            "?q=a%0D%0Ab",
            "?q==",
            "?,",
            "?;",
            "?&&",
            "#a,b",
            ",a",
            "?standing=announced,verified",
            "?q=" + "a,".repeat(1_500));

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ACTIVE = "http_server_active_requests{";
    private static final String OPEN_FILES = "process_files_open_files";

    /** What a pool or a reader beside may open meanwhile. */
    private static final int FILES_OF_OTHERS = 60;

    @Override
    public String kind() {
        return "odd characters in addresses, signed out";
    }

    @Override
    public Outcome against(Besieged besieged) throws IOException {
        Tally tally = new Tally();
        Map<Port, Double> open = new HashMap<>();
        for (Port service : Besieged.SERVICES) {
            open.put(service, gauge(besieged, service, OPEN_FILES));
        }
        List<Port> ports = new ArrayList<>(Besieged.SERVICES);
        ports.add(Port.FRONT_DOOR);
        for (int round = 0; round < besieged.size().of(1, 3); round++) {
            for (Port port : ports) {
                for (String page : PAGES.subList(0, besieged.size().of(2, PAGES.size()))) {
                    for (String odd : ODD) {
                        Answer answer = besieged.ask(port, Request.get(page + odd));
                        tally.attempt(
                                port + " " + page + odd, answer.late() || answer.isGood() || answer.status() >= 500);
                    }
                }
            }
        }
        for (Port service : Besieged.SERVICES) {
            // The question for the gauge is itself a request.
            boolean settles = settles(() -> gauge(besieged, service, ACTIVE) == 1);
            tally.attempt(service + " still counts requests that are over", !settles);
            double most = open.getOrDefault(service, 0.0) + FILES_OF_OTHERS;
            boolean closes = settles(() -> gauge(besieged, service, OPEN_FILES) <= most);
            tally.attempt(service + " leaves files open", !closes);
        }
        Answer plain = besieged.ask(Port.RULES, Request.get("/signals?q=a"));
        tally.control("a plain address leads to the sign-in", plain.leadsTo("/login"));
        return tally.outcome("%d endings of %d pages at every port, then the gauges of requests and files"
                .formatted(ODD.size(), PAGES.size()));
    }

    private static boolean settles(Callable<Boolean> settled) {
        try {
            await().atMost(PATIENCE).until(settled);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private static double gauge(Besieged besieged, Port service, String name) throws IOException {
        return besieged.metrics(service).stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
