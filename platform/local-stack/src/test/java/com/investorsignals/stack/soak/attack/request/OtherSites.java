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
import com.investorsignals.stack.soak.attack.means.Rows;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The page of another site has the browser of an admin send whatever changes something (CSRF), with the name and
 * password, the session and even the form's token that such a browser might send along.
 */
public final class OtherSites implements Attack {
    /** What stands on a token of its own, and is sent from anywhere. */
    private static final List<String> FREE = List.of("/subscribe", "/confirm", "/manage", "/unsubscribe", "/websub");

    private static final List<Map<String, String>> ELSEWHERE = List.of(
            Map.of("Origin", "https://elsewhere.example"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Origin", "null"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://elsewhere.example"));

    private static final List<String> OF_FORMS = List.of(
            "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "Text/Plain;a");

    @Override
    public String kind() {
        return "requests from the pages of other sites";
    }

    @Override
    public Outcome against(Besieged besieged) throws Exception {
        Tally tally = new Tally();
        Session session = besieged.accounts()
                .signIn(besieged.admin(), Port.RULES, "192.0.2.90")
                .orElseThrow();
        String token = Accounts.token(besieged.ask(Port.RULES, session.on(Request.get("/signals"))))
                .orElseThrow();
        Rows rows = new Rows(besieged);
        Map<String, String> empty = rows.digests();
        Map<String, String> known = addFromHere(besieged, tally);
        Map<String, String> before = rows.digests();
        tally.control("whoever adds from here changes tables", !before.equals(empty));
        for (Operation operation : Operation.all(besieged)) {
            if (!operation.isSafe() && FREE.stream().noneMatch(operation.path()::startsWith)) {
                Request about = operation.about(known.getOrDefault(operation.subject(), "audit-certified"));
                Request plain = operation.isApi()
                        ? about.with("Authorization", besieged.admin().basic())
                        : session.on(about).with("X-Form-Token", token);
                tryFromElsewhere(besieged, operation, plain, tally);
            }
        }
        Map<String, String> after = rows.digests();
        before.forEach((table, rowsThen) -> tally.attempt("changed " + table, !rowsThen.equals(after.get(table))));
        return tally.outcome("each operation that changes something, as an admin's browser sends it");
    }

    private static void tryFromElsewhere(Besieged besieged, Operation operation, Request plain, Tally tally)
            throws IOException {
        for (Map<String, String> elsewhere :
                ELSEWHERE.subList(0, besieged.size().of(2, ELSEWHERE.size()))) {
            Request request = plain.json("{\"name\": \"Planted\"}");
            for (Map.Entry<String, String> header : elsewhere.entrySet()) {
                request = request.with(header.getKey(), header.getValue());
            }
            refuse(besieged, operation, request, elsewhere, tally);
        }
        if (operation.isApi() && !operation.path().equals("/api/feeds/preview")) {
            for (String type : OF_FORMS.subList(0, besieged.size().of(1, OF_FORMS.size()))) {
                Request request = plain.body(type, "{\"name\": \"Planted\"}");
                refuse(besieged, operation, request, type, tally);
            }
        }
    }

    private static void refuse(Besieged besieged, Operation operation, Request request, Object how, Tally tally)
            throws IOException {
        int status = besieged.ask(operation.service(), request).status();
        tally.attempt(operation + " " + how + ": " + status, status != 403 && status != 415);
    }

    /** By what they are, the ids of what was added. */
    private static Map<String, String> addFromHere(Besieged besieged, Tally tally) throws IOException {
        String unique = UUID.randomUUID().toString();
        String feed = besieged.site().address(0, "/" + unique);
        return Map.of(
                "companies", add(besieged, Port.RULES, "companies", "\"name\": \"Ours " + unique + "\"", tally),
                "feeds", add(besieged, Port.WATCHER, "feeds", "\"url\": \"" + feed + "\"", tally),
                "subscriptions",
                        add(
                                besieged,
                                Port.NOTIFIER,
                                "subscriptions",
                                "\"channel\": \"email\", \"companies\": [\"Nobody\"], \"address\": \"" + unique
                                        + "@example.com\"",
                                tally));
    }

    private static String add(Besieged besieged, Port service, String what, String fields, Tally tally)
            throws IOException {
        Request fromHere = Request.of("POST", "/api/" + what)
                .json("{" + fields + "}")
                .with("Origin", besieged.running().settings().address(service));
        Answer answer = besieged.asAdmin(service, fromHere);
        tally.control("POST " + what + " from here: " + answer.status(), answer.status() == 201);
        return answer.json().path("id").asText("none");
    }
}
