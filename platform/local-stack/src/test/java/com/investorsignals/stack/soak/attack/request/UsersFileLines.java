package com.investorsignals.stack.soak.attack.request;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.investorsignals.stack.Port;
import com.investorsignals.stack.SignIn;
import com.investorsignals.stack.soak.attack.means.Accounts;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A users file with lines that are none: they let nobody in and lock nobody out. */
public final class UsersFileLines implements Attack {
    private static final List<String> BAD_HASHES = List.of(
            "",
            "$2b$",
            "$2garbage",
            "$2b$10$short",
            "$2b$99$" + "a".repeat(53),
            "$2z$10$" + "a".repeat(53),
            "$2b$31$" + "a".repeat(53),
            "$1$abc$def",
            "x",
            "$2b$10$" + "\u00e9".repeat(53),
            "$2b$-1$" + "a".repeat(53));

    private static final List<BCrypt.Version> DIALECTS = List.of(
            BCrypt.Version.VERSION_2A, BCrypt.Version.VERSION_2B, BCrypt.Version.VERSION_2X, BCrypt.Version.VERSION_2Y);

    @Override
    public String kind() {
        return "bad lines in the users file";
    }

    @Override
    public Outcome against(Besieged besieged) throws IOException {
        Tally tally = new Tally();
        List<SignIn> nobodies = new ArrayList<>();
        List<String> lines =
                new ArrayList<>(List.of(":::", "::", "no colon at all", "a:b:c:d:e", "\ufeff:x:admin", "#"));
        for (String hash : BAD_HASHES) {
            nobodies.add(somebody("bad"));
            lines.add(nobodies.getLast().name() + ":" + hash + ":admin");
        }
        nobodies.add(somebody("role"));
        lines.add(Accounts.line(nobodies.getLast(), BCrypt.Version.VERSION_2B, "root"));
        List<SignIn> people = new ArrayList<>(List.of(besieged.admin()));
        for (BCrypt.Version dialect : DIALECTS) {
            people.add(somebody("dialect"));
            lines.add(Accounts.line(people.getLast(), dialect, "subscriber"));
        }
        besieged.accounts().append(String.join("\n", lines));
        for (Port service : Besieged.SERVICES) {
            int step = besieged.size().of(4, 1);
            for (int i = 0; i < nobodies.size(); i += step) {
                refuse(besieged, service, nobodies.get(i), tally);
            }
            for (SignIn person : people) {
                int status = status(besieged, service, person);
                tally.control(service + " lets " + person + " in: " + status, status < 500 && status != 401);
                refuse(besieged, service, new SignIn(person.name(), "wrong"), tally);
            }
        }
        return tally.outcome("%d lines that are none, hashes of four dialects among them".formatted(lines.size()));
    }

    private static SignIn somebody(String name) {
        return new SignIn(name + "-" + UUID.randomUUID(), UUID.randomUUID().toString());
    }

    private static void refuse(Besieged besieged, Port service, SignIn nobody, Tally tally) throws IOException {
        int status = status(besieged, service, nobody);
        tally.attempt(service + " " + nobody + ": " + status, status != 401);
    }

    /** Each from a place of its own, as several wrong passwords from one would have to wait. */
    private static int status(Besieged besieged, Port service, SignIn person) throws IOException {
        String path =
                service == Port.WATCHER ? "/api/feeds" : service == Port.RULES ? "/api/signals" : "/api/deliveries";
        String place = "198.18." + (person.name().hashCode() & 0xff) + "." + (person.hashCode() & 0xff);
        Request request = Request.get(path).from(place).with("Authorization", person.basic());
        return besieged.ask(service, request).status();
    }
}
