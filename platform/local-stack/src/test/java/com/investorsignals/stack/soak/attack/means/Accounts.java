package com.investorsignals.stack.soak.attack.means;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.investorsignals.stack.Port;
import com.investorsignals.stack.RunningStack;
import com.investorsignals.stack.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People of each role beside the admin, and their sessions. */
public record Accounts(RunningStack running, SignIn subscriber, SignIn operator) {
    private static final Pattern TOKEN = Pattern.compile("name=\"?form-token\"? value=\"?([^\"\\s>]+)");
    private static final int LEAST_COST = 4;

    static Accounts in(RunningStack running) throws IOException {
        SignIn subscriber = add(running, "subscriber");
        return new Accounts(running, subscriber, add(running, "operator"));
    }

    private static SignIn add(RunningStack running, String role) throws IOException {
        SignIn person =
                new SignIn(role + "-" + UUID.randomUUID(), UUID.randomUUID().toString());
        append(running, line(person, BCrypt.Version.VERSION_2B, role));
        return person;
    }

    /** Somebody new of this role. */
    public SignIn newcomer(String role) throws IOException {
        return add(running, role);
    }

    /** A line of the users file. */
    public static String line(SignIn person, BCrypt.Version version, String role) {
        String hash =
                BCrypt.with(version).hashToString(LEAST_COST, person.password().toCharArray());
        return person.name() + ":" + hash + ":" + role;
    }

    public void append(String lines) throws IOException {
        append(running, lines);
    }

    private static void append(RunningStack running, String lines) throws IOException {
        Files.writeString(running.settings().usersFile(), lines + "\n", StandardOpenOption.APPEND);
    }

    /** Gives somebody another password; nobody ever reads half a file. */
    public SignIn change(SignIn person, String role) throws IOException {
        SignIn changed = new SignIn(person.name(), UUID.randomUUID().toString());
        Path file = running.settings().usersFile();
        String others = Files.readString(file).replaceAll("(?m)^" + Pattern.quote(person.name()) + ":.*\n", "");
        Path next = file.resolveSibling("users.next");
        Files.writeString(next, others + line(changed, BCrypt.Version.VERSION_2B, role) + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        return changed;
    }

    /** By the form; empty when there was no session for it. */
    public Optional<Session> signIn(SignIn person, Port service, String source) throws IOException {
        Request form = Request.of("POST", "/j_security_check")
                .from(source)
                .form("j_username=" + person.name() + "&j_password=" + person.password());
        return Wire.ask(running.settings().port(service), form)
                .cookie("signals-session")
                .map(Session::new);
    }

    /** What a browser sends along. */
    public record Session(String cookie) {
        public Request on(Request request) {
            return request.with("Cookie", "signals-session=" + cookie);
        }
    }

    /** The token of the forms on a page. */
    public static Optional<String> token(Answer page) {
        Matcher token = TOKEN.matcher(page.text());
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }
}
