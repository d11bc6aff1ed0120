package com.investorsignals.stack.soak.attack.request;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Operation;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Size;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** What a browser is told to do with answers, the good and the bad: keep none, guess no type, run nothing, come by TLS. */
public final class AnswerHeaders implements Attack {
    private static final String TLS = "Strict-Transport-Security";

    @Override
    public String kind() {
        return "answers that a browser may keep or misread";
    }

    @Override
    public Outcome against(Besieged besieged) throws IOException {
        Tally tally = new Tally();
        for (Operation operation : Operation.all(besieged)) {
            if (operation.isSafe()) {
                Request request = operation.about(UUID.randomUUID().toString());
                if (besieged.size() == Size.LARGE) {
                    look(besieged, operation.service(), request, tally);
                }
                look(
                        besieged,
                        operation.service(),
                        request.with("Authorization", besieged.admin().basic()),
                        tally);
            }
        }
        for (Port service : Besieged.SERVICES) {
            for (String path : List.of("/nowhere", "/login?failed=true", "/api/nowhere", "/login/%00")) {
                look(besieged, service, Request.get(path), tally);
                look(besieged, service, Request.of("POST", path).json("{"), tally);
            }
            tally.control(
                    service + " has a page",
                    besieged.ask(service, Request.get("/login")).isGood());
        }
        return tally.outcome("every page and resource, signed in by Basic and not, by TLS and without");
    }

    private static void look(Besieged besieged, Port service, Request request, Tally tally) throws IOException {
        Answer plain = besieged.ask(service, request);
        Answer secure = besieged.ask(service, request.with("X-Forwarded-Proto", "https"));
        String what = service + " " + request + ": " + plain.status();
        for (Answer answer : List.of(plain, secure)) {
            tally.attempt(what + " may be kept", !has(answer, "Cache-Control", "no-store"));
            tally.attempt(what + " has a guessed type", !has(answer, "X-Content-Type-Options", "nosniff"));
            tally.attempt(what + " runs scripts", !has(answer, "Content-Security-Policy", "default-src 'none'"));
            tally.attempt(what + " tells the address on", !has(answer, "Referrer-Policy", "same-origin"));
        }
        tally.attempt(what + " forgets TLS", !has(secure, TLS, "max-age=31536000"));
        tally.attempt(what + " promises TLS that it has not", plain.header(TLS).isPresent());
    }

    private static boolean has(Answer answer, String header, String value) {
        return answer.header(header).filter(text -> text.contains(value)).isPresent();
    }
}
