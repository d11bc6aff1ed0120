package com.investorsignals.stack.soak.attack.request;

import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionTimeoutException;

/** Many send large bodies at once to where anybody may post: none is taken, and others are answered meanwhile. */
public final class LargeBodies implements Attack {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PIECE = "x".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final int MB = 1_000_000;

    /** @param length what is sent, in bytes */
    private record Flood(Port service, String path, String type, int connections, int length, boolean inPieces) {
        @Override
        public String toString() {
            return service + " " + path + ", " + length + " bytes" + (inPieces ? " in pieces" : "");
        }
    }

    private static final List<Flood> FLOODS = List.of(
            new Flood(Port.NOTIFIER, "/subscribe", JSON, 40, 9_500_000, false),
            new Flood(Port.NOTIFIER, "/subscribe", JSON, 40, 9_500_000, true),
            new Flood(Port.NOTIFIER, "/subscribe", FORM, 40, 1_200_000, false),
            new Flood(Port.NOTIFIER, "/manage/x", FORM, 40, MB, false),
            new Flood(Port.NOTIFIER, "/unsubscribe/x", FORM, 40, MB, true),
            new Flood(Port.NOTIFIER, "/logout", FORM, 25, 9_500_000, false),
            new Flood(Port.WATCHER, "/j_security_check", FORM, 25, 15 * MB, false),
            new Flood(Port.WATCHER, "/j_security_check", FORM, 25, 15 * MB, true),
            new Flood(Port.WATCHER, "/websub/x", JSON, 25, 15 * MB, false),
            new Flood(Port.WATCHER, "/api/feeds/preview", JSON, 25, 15 * MB, false),
            new Flood(Port.RULES, "/j_security_check", FORM, 40, 9_500_000, false),
            new Flood(Port.RULES, "/api/score", JSON, 40, 9_500_000, false),
            new Flood(Port.RULES, "/api/pack", "application/yaml", 40, 9_500_000, true));

    @Override
    public String kind() {
        return "large bodies to public paths";
    }

    @Override
    public Outcome against(Besieged besieged) throws Exception {
        Tally tally = new Tally();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Flood flood : FLOODS) {
                List<Future<Answer>> answers = new ArrayList<>();
                for (int i = 0;
                        i < Math.ceilDiv(flood.connections(), besieged.size().of(8, 1));
                        i++) {
                    String place = "198.18.1." + i;
                    answers.add(threads.submit(() -> send(besieged, flood, place)));
                }
                do {
                    Answer page = besieged.ask(flood.service(), Request.get("/login"));
                    tally.attempt("nobody else is answered beside " + flood, !page.isGood());
                } while (!answers.stream().allMatch(Future::isDone));
                for (Future<Answer> answer : answers) {
                    Answer got = answer.get();
                    tally.attempt(flood + ": " + got.status(), got.isGood() || got.late());
                }
            }
        }
        for (Port service : Besieged.SERVICES) {
            tally.attempt(service + " is not what it was", !isUnharmed(besieged, service));
        }
        Answer small =
                besieged.ask(Port.NOTIFIER, Request.of("POST", "/subscribe").json("{}"));
        tally.control("a small body is read: " + small.status(), small.status() == 400);
        return tally.outcome(
                "up to 40 connections at a time with up to 15 MB each, to %d paths".formatted(FLOODS.size()));
    }

    private static Answer send(Besieged besieged, Flood flood, String place) throws IOException {
        Request request = new Request("POST", flood.path(), Map.of("Content-Type", flood.type()), "").from(place);
        try (Wire wire = besieged.connect(flood.service())) {
            if (flood.inPieces()) {
                wire.begin(request.with("Transfer-Encoding", "chunked"), 0);
            } else {
                wire.begin(request, flood.length());
            }
            boolean goesOn = true;
            for (int sent = 0; goesOn && sent < flood.length(); sent += PIECE.length) {
                goesOn = flood.inPieces()
                        ? wire.sendAsFarAsItGoes(
                                ("10000\r\n" + "x".repeat(PIECE.length) + "\r\n").getBytes(StandardCharsets.US_ASCII))
                        : wire.sendAsFarAsItGoes(
                                PIECE.length <= flood.length() - sent ? PIECE : new byte[flood.length() - sent]);
            }
            var _ = wire.sendAsFarAsItGoes(
                    flood.inPieces() ? "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII) : new byte[0]);
            return wire.answer();
        }
    }

    private static boolean isUnharmed(Besieged besieged, Port service) {
        try {
            await().atMost(PATIENCE).until(() -> besieged.isUnharmed(service));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
