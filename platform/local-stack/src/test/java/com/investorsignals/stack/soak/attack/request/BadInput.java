package com.investorsignals.stack.soak.attack.request;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Accounts;
import com.investorsignals.stack.soak.attack.means.Accounts.Session;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Operation;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What no text or number of ours may be, in every path, parameter and body: never our fault (5xx), always an answer. */
public final class BadInput implements Attack {
    private static final List<String> VALUES = List.of(
            "%00",
            "%FF%FE",
            "%ED%A0%80",
            "%ED%A0%BD",
            "99999999999999999999",
            "-1",
            "%27",
            "1e999999",
            "AAAA",
            "%C0%AF",
            "%22%22%22",
            "----",
            "!%26|()",
            "%2B999999999-12-31T23:59:59Z",
            "0000-00-00T00:00:00Z",
            "NaN",
            "%EF%BF%BF",
            "00000000-0000-0000-0000-000000000000",
            "..%2F..%2F",
            "%0d%0aX:%20y",
            "(((((((((",
            "%F0%9F%92%A9",
            "%E2%80%AE");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"\"",
            "{}",
            "{\"name\": \"\\u0000\"}",
            "{\"name\": \"\\ud800\"}",
            "{\"name\": \"\u00ff\u00fe\"}",
            "{\"url\": \"\\u0000\", \"address\": \"\\ud83d\", \"channel\": 1e99}",
            "{\"minScore\": 99999999999999999999, \"text\": \"" + "-".repeat(1_000) + "\"}",
            "{\"minScore\": 1e999999}",
            "{\"companies\": " + "[".repeat(2_000),
            "{\"title\": 1, \"text\": {}}",
            "a=%",
            "&".repeat(5_000),
            "address=%ff&companies=%00&text=%ED%A0%80",
            "--- &a [*a, *a]",
            "!!java.net.URL [x]",
            "\u0000\u0001",
            "<a".repeat(2_000));

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "application/yaml",
            "text/csv",
            "multipart/form-data; boundary=x",
            "application/json; charset=nonsense",
            "application/octet-stream");

    @Override
    public String kind() {
        return "bad input in paths, parameters and bodies";
    }

    @Override
    public Outcome against(Besieged besieged) throws IOException {
        Tally tally = new Tally();
        Session session = besieged.accounts()
                .signIn(besieged.admin(), Port.RULES, "192.0.2.11")
                .orElseThrow();
        String token = Accounts.token(besieged.ask(Port.RULES, session.on(Request.get("/signals"))))
                .orElseThrow();
        int number = 0;
        for (Operation operation : Operation.all(besieged)) {
            for (Request request : requests(operation).toList()) {
                // A test tries a few of each operation, of the next one others.
                if (!operation.addsRealFeeds() && number++ % besieged.size().of(41, 5) == 0) {
                    Request signedIn = operation.isApi()
                            ? request.with("Authorization", besieged.admin().basic())
                            : session.on(request).with("X-Form-Token", token);
                    Answer answer = besieged.ask(operation.service(), signedIn.with("If-Match", "*"));
                    String what =
                            operation.service() + " " + request + " " + shown(request.body()) + ": " + answer.status();
                    tally.attempt(what, answer.late() || answer.status() >= 500);
                }
            }
        }
        for (Port service : Besieged.SERVICES) {
            tally.attempt(service + " is not what it was", !besieged.isUnharmed(service));
        }
        Answer good = besieged.asAdmin(Port.RULES, Request.get("/api/signals?q=good"));
        tally.control("good input has a good answer", good.isGood());
        return tally.outcome(
                "every operation, with each of %d values and %d bodies".formatted(VALUES.size(), BODIES.size()));
    }

    private static Stream<Request> requests(Operation operation) {
        Stream<Request> paths = VALUES.stream().map(operation::about);
        Stream<Request> queries = operation.parameters().stream()
                .flatMap(name -> VALUES.stream().map(value -> {
                    Request plain = operation.about("00000000-0000-0000-0000-000000000001");
                    return Request.of(operation.method(), plain.target() + "?" + name + "=" + value);
                }));
        Stream<Request> bodies = operation.isSafe()
                ? Stream.empty()
                : BODIES.stream()
                        .flatMap(body -> TYPES.stream()
                                .map(type -> operation
                                        .about("00000000-0000-0000-0000-000000000001")
                                        .body(type, body)));
        return Stream.of(paths, queries, bodies).flatMap(all -> all);
    }

    private static String shown(String body) {
        return body.substring(0, Math.min(60, body.length()));
    }
}
