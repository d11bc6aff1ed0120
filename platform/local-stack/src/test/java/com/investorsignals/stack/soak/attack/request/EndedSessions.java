package com.investorsignals.stack.soak.attack.request;

import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.SignIn;
import com.investorsignals.stack.soak.attack.means.Accounts;
import com.investorsignals.stack.soak.attack.means.Accounts.Session;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** A cookie of somebody who has signed out, or whose password is another by now, and one that was tampered with. */
public final class EndedSessions implements Attack {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<Port, String> PAGES =
            Map.of(Port.WATCHER, "/feeds", Port.RULES, "/rules", Port.NOTIFIER, "/deliveries");

    @Override
    public String kind() {
        return "cookies of ended sessions";
    }

    @Override
    public Outcome against(Besieged besieged) throws IOException {
        Tally tally = new Tally();
        for (Port where : Besieged.SERVICES) {
            SignIn leaver = besieged.accounts().newcomer("operator");
            Session left = signedIn(besieged, leaver, where, tally);
            String token = Accounts.token(besieged.ask(where, left.on(Request.get(page(where)))))
                    .orElse("");
            Answer out =
                    besieged.ask(where, left.on(Request.of("POST", "/logout").form("form-token=" + token)));
            tally.control("signs out at " + where + ": " + out.status(), out.isRedirect());
            tryOn(besieged, left, "signed out at " + where, tally);

            SignIn changer = besieged.accounts().newcomer("operator");
            Session old = signedIn(besieged, changer, where, tally);
            SignIn changed = besieged.accounts().change(changer, "operator");
            tryOn(besieged, old, "with the password of before", tally);
            Session next = signedIn(besieged, changed, where, tally);

            for (int at = 0; at < next.cookie().length(); at += besieged.size().of(25, 1)) {
                char other = next.cookie().charAt(at) == 'a' ? 'b' : 'a';
                Session forged = new Session(
                        next.cookie().substring(0, at) + other + next.cookie().substring(at + 1));
                tally.attempt("with another letter at " + at, isSignedIn(besieged, forged, where));
            }
        }
        return tally.outcome("after a sign-out and after a new password, at all services; and forged ones");
    }

    private static Session signedIn(Besieged besieged, SignIn person, Port where, Tally tally) throws IOException {
        Session session = besieged.accounts().signIn(person, where, "192.0.2.6").orElse(new Session("none"));
        for (Port service : Besieged.SERVICES) {
            tally.control("signed in at " + where + ", at " + service, isSignedIn(besieged, session, service));
        }
        return session;
    }

    /** The others hear of the end of a session a moment later. */
    private static void tryOn(Besieged besieged, Session ended, String how, Tally tally) {
        for (Port service : Besieged.SERVICES) {
            tally.attempt(service + " " + how, !isRefusedSoon(besieged, ended, service));
        }
    }

    private static boolean isRefusedSoon(Besieged besieged, Session ended, Port service) {
        try {
            await().atMost(PATIENCE).until(() -> !isSignedIn(besieged, ended, service));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private static boolean isSignedIn(Besieged besieged, Session session, Port service) throws IOException {
        return besieged.ask(service, session.on(Request.get(page(service)))).isGood();
    }

    private static String page(Port service) {
        return PAGES.getOrDefault(service, "/");
    }
}
