package com.investorsignals.stack.soak.attack.request;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.SignIn;
import com.investorsignals.stack.soak.attack.means.Accounts;
import com.investorsignals.stack.soak.attack.means.Accounts.Session;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Operation;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Rows;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every operation is asked for by nobody, and by whoever has too little a role; and by whoever has the least that it takes. */
public final class Roles implements Attack {
    private enum Caller {
        NOBODY,
        SUBSCRIBER,
        OPERATOR,
        ADMIN
    }

    /** Who may do what; the first line that fits tells, and what fits none is for admins. */
    private static final List<Rule> RULES = List.of(
            rule(Caller.NOBODY, "\\w+ /(login|logout|j_security_check|subscribe)"),
            rule(Caller.NOBODY, "\\w+ /(confirm|manage|unsubscribe|websub)/.*"),
            rule(Caller.NOBODY, "GET /stories/.*"),
            rule(Caller.SUBSCRIBER, "GET /(signals|companies)?"),
            rule(Caller.SUBSCRIBER, "GET /api/(signals|stories|companies)(/.*)?"),
            rule(Caller.SUBSCRIBER, "POST /api/score"),
            rule(Caller.ADMIN, "GET /(feeds/add|feeds/opml|feeds/\\{id}/edit|subscriptions/.*|companies/.*)"),
            rule(Caller.ADMIN, "GET /rules/(new|import|\\{id}/publish|documents/.*/versions/.*)"),
            rule(Caller.OPERATOR, "GET /(api/)?(feeds|rules|documents|pack|deliveries|subscriptions)(/.*)?"),
            rule(Caller.OPERATOR, "POST /(api/)?feeds/(discover|preview|\\{id}/(poll|pause|resume))"),
            rule(Caller.OPERATOR, "PATCH /api/feeds/\\{id}"),
            rule(Caller.OPERATOR, "POST /(api/)?(rules/validate|rules/\\{id}/trial|deliveries/\\{id}/retry)"));

    private record Rule(Caller least, Pattern operations) {}

    private static Rule rule(Caller least, String operations) {
        return new Rule(least, Pattern.compile(operations));
    }

    @Override
    public String kind() {
        return "operations beyond one's role";
    }

    @Override
    public Outcome against(Besieged besieged) throws Exception {
        Tally tally = new Tally();
        Map<Caller, Identity> callers = Map.of(
                Caller.SUBSCRIBER, Identity.of(besieged, besieged.accounts().subscriber()),
                Caller.OPERATOR, Identity.of(besieged, besieged.accounts().operator()),
                Caller.ADMIN, Identity.of(besieged, besieged.admin()));
        Map<String, String> before = new Rows(besieged).digests();
        for (Operation operation : Operation.all(besieged)) {
            Caller least = least(operation);
            Request full = operation.withoutContent(UUID.randomUUID().toString());
            for (Caller caller : Caller.values()) {
                if (caller.compareTo(least) < 0) {
                    Answer answer = besieged.ask(operation.service(), as(callers.get(caller), operation, full));
                    tally.attempt(caller + " " + operation + ": " + answer.status(), !answer.isRefused());
                }
            }
            if (least != Caller.NOBODY && !operation.addsRealFeeds()) {
                Answer answer = besieged.ask(operation.service(), as(callers.get(least), operation, full));
                tally.control(least + " may " + operation + ", " + answer.status(), !answer.isRefused());
            }
        }
        Map<String, String> after = new Rows(besieged).digests();
        before.forEach((table, rowsThen) -> tally.attempt("changed " + table, !rowsThen.equals(after.get(table))));
        return tally.outcome("each operation of the OpenAPI documents, as every caller who may not");
    }

    private static Caller least(Operation operation) {
        return RULES.stream()
                .filter(rule -> rule.operations().matcher(operation.toString()).matches())
                .map(Rule::least)
                .findFirst()
                .orElse(Caller.ADMIN);
    }

    private static Request as(@Nullable Identity caller, Operation operation, Request request) {
        return caller == null ? request : caller.on(operation, request);
    }

    /** Somebody as a program under /api, and in a browser on the pages, with the token of their forms. */
    private record Identity(SignIn person, Session session, String token) {

        static Identity of(Besieged besieged, SignIn person) throws IOException {
            Session session =
                    besieged.accounts().signIn(person, Port.RULES, "192.0.2.12").orElseThrow();
            Answer page = besieged.ask(Port.RULES, session.on(Request.get("/signals")));
            return new Identity(person, session, Accounts.token(page).orElseThrow());
        }

        Request on(Operation operation, Request request) {
            return operation.isApi()
                    ? request.with("Authorization", person.basic())
                    : session.on(request).with("X-Form-Token", token);
        }
    }
}
