package com.investorsignals.stack.soak.attack.request;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Size;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Probes, metrics and OpenAPI are asked for from outside, by every spelling of their path. */
public final class InternalPaths implements Attack {
    private static final Pattern OF_Q = Pattern.compile("# (HELP|TYPE) |\"?openapi\"?: |\"checks\"");
    private static final List<String> PAGES = List.of("metrics", "openapi", "health/ready");

    private static final List<String> BEFORE = List.of(
            "/q/",
            "//q/",
            "///q/",
            "/./q/",
            "/.//q/",
            "/x/../q/",
            "/signals/../q/",
            "/feeds/../q/",
            "/feeds/x/../../q/",
            "/subscribe/../q/",
            "/api/../q/",
            "/api/feeds/../../q/",
            "/assets/../q/",
            "/assets/%2e%2e/q/",
            "/feeds/%2E%2E/q/",
            "/feeds/.%2e/q/",
            "/feeds/..%2fq/",
            "/api/..%2Fq/",
            "/%2e/q/",
            "/%71/",
            "//%71/",
            "/./%71/",
            "/feeds/%2e%2e/%71/",
            "/%2571/",
            "/%2e%2e/q/",
            "/../q/",
            "/q/../q/",
            "/\\q/",
            "\\q/",
            "/%5cq/",
            "/%2fq/",
            "/%2f/q/",
            "/q%2f",
            "/q%5c",
            "/q//",
            "/q/./",
            "/q;x/",
            "/;x/q/",
            "/..;/q/",
            "/feeds/..;/q/",
            "/q%3bx/",
            "/q%00/",
            "/%00/q/",
            "/q%20/",
            "/%20q/",
            "/q%09/",
            "/Q/",
            "/%51/",
            "/%u0071/",
            "/%c1%b1/",
            "/%ef%bd%91/",
            "?/q/",
            "/?/../q/",
            "/x?/../../q/",
            "/#/../q/",
            "*/q/",
            "q/",
            "./q/",
            "../q/");

    private static final List<String> AFTER = List.of("", "/", "?x=/feeds", ";x", "%00", "/../%1$s", "?/../../feeds");

    private static final List<String> HEADERS = List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded");

    @Override
    public String kind() {
        return "spellings of /q from outside";
    }

    @Override
    public Outcome against(Besieged besieged) throws IOException {
        Tally tally = new Tally();
        List<String> targets = targets(besieged);
        for (String target : targets) {
            tryThroughTheDoor(besieged, target, tally);
            for (String header : HEADERS) {
                if (besieged.size() == Size.LARGE || target.hashCode() % HEADERS.size() == 0) {
                    tryAsAProxySendsIt(besieged, target, header, tally);
                }
            }
        }
        for (Port service : Besieged.SERVICES) {
            for (String page : PAGES) {
                tally.control(service + " answers /q/" + page, isOfQ(besieged.ask(service, Request.get("/q/" + page))));
            }
        }
        tally.control(
                "the door leads to a page",
                besieged.ask(Port.FRONT_DOOR, Request.get("/login")).isGood());
        return tally.outcome(
                "%d spellings at the front door, and at each service as a proxy sends them".formatted(targets.size()));
    }

    private static void tryAsAProxySendsIt(Besieged besieged, String target, String header, Tally tally)
            throws IOException {
        Request forwarded =
                Request.get(target).with(header, header.equals("Forwarded") ? "for=192.0.2.1" : "192.0.2.1");
        for (Port service : Besieged.SERVICES) {
            tally.attempt(service + " " + target, isOfQ(besieged.ask(service, forwarded)));
        }
    }

    private static void tryThroughTheDoor(Besieged besieged, String target, Tally tally) throws IOException {
        int port = besieged.running().settings().port(Port.FRONT_DOOR);
        for (String before : List.of("", "http://127.0.0.1:" + port, "http://elsewhere.example")) {
            if (before.isEmpty() || target.startsWith("/")) {
                Answer answer = besieged.ask(Port.FRONT_DOOR, Request.get(before + target));
                tally.attempt("front door " + before + target, isOfQ(answer));
            }
        }
    }

    private static List<String> targets(Besieged besieged) {
        List<String> targets = new ArrayList<>();
        List<String> pages = PAGES.subList(0, besieged.size().of(1, 2));
        List<String> endings = AFTER.subList(0, besieged.size().of(1, 3));
        for (String before : BEFORE) {
            for (String page : pages) {
                endings.forEach(after -> targets.add(before + page + after.formatted(page)));
            }
        }
        return targets;
    }

    private static boolean isOfQ(Answer answer) {
        return answer.isGood() && OF_Q.matcher(answer.body()).find();
    }
}
