package com.investorsignals.stack.soak.attack.content;

import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Rows;
import com.investorsignals.stack.soak.attack.means.Size;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import org.awaitility.core.ConditionTimeoutException;

/** One inbox, one domain, one network and all the world ask for mail to whoever never wanted it. */
public final class MailBombs implements Attack {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String REQUESTS = "SELECT count(*) FROM sign_ups WHERE asked_at > now() - interval '1 hour'";
    private static final int PER_MAILBOX = 3;
    private static final int PER_DOMAIN = 50;
    private static final int PER_NETWORK = 20;
    private static final int IN_ALL = 100;

    @Override
    public String kind() {
        return "mail that nobody asked for";
    }

    @Override
    public Outcome against(Besieged besieged) throws Exception {
        Tally tally = new Tally();
        String one = UUID.randomUUID().toString().replace("-", "");
        int many = besieged.size().of(30, 200);
        flood(besieged, tally, many, PER_MAILBOX, i -> "ana+" + i + "@" + one + ".example", MailBombs::network);
        flood(besieged, tally, one.length() - 1, PER_MAILBOX, i -> dotted(one, i) + "@gmail.com", MailBombs::network);
        flood(besieged, tally, 10, 0, i -> odd(i, one), MailBombs::network);
        flood(besieged, tally, 30, PER_NETWORK, i -> "b" + i + "@" + i + one + ".example", _ -> "198.18.254.1");
        tally.control("an honest reader gets the mail", gets(besieged, "reader-" + one + "@honest.example"));
        if (besieged.size() == Size.LARGE) {
            flood(besieged, tally, many, PER_DOMAIN, i -> "c" + i + "@d" + one + ".example", MailBombs::network);
            flood(besieged, tally, many, IN_ALL, i -> "d" + i + "@d" + i + one + ".example", MailBombs::network);
            long all = new Rows(besieged).count(Port.NOTIFIER, REQUESTS);
            tally.attempt(all + " requests in all", all > IN_ALL);
        }
        long mails = mails(besieged, "ana") + mails(besieged, dotted(one, 0).substring(0, 5));
        tally.attempt(mails + " mails to two inboxes", mails > 2 * PER_MAILBOX);
        return tally.outcome("spellings of an inbox, a domain, a network; from %d networks".formatted(many));
    }

    private static void flood(
            Besieged besieged,
            Tally tally,
            int many,
            int most,
            IntFunction<String> address,
            IntFunction<String> network)
            throws IOException, SQLException {
        long before = new Rows(besieged).count(Port.NOTIFIER, REQUESTS);
        for (int i = 0; i < many; i++) {
            ask(besieged, address.apply(i), network.apply(i));
            tally.attempt(address.apply(i), false);
        }
        long taken = new Rows(besieged).count(Port.NOTIFIER, REQUESTS) - before;
        tally.attempt(taken + " requests taken as of " + address.apply(0), taken > most);
        tally.control("none was taken of " + address.apply(0), most == 0 || taken > 0);
    }

    private static void ask(Besieged besieged, String address, String network) throws IOException {
        String form = "{\"channel\": \"email\", \"address\": \"%s\", \"companies\": [\"Nobody\"]}".formatted(address);
        var _ = besieged.ask(
                Port.NOTIFIER, Request.of("POST", "/subscribe").from(network).json(form));
    }

    private static String network(int number) {
        return "198.18." + (100 + number / 250) + "." + number % 250;
    }

    private static String dotted(String name, int at) {
        return name.substring(0, at) + (at == 0 ? "" : ".") + name.substring(at).toUpperCase(Locale.ROOT);
    }

    /** Legal, and no plain address. */
    private static String odd(int number, String one) {
        return List.of(
                        "=?utf-8?q?a?=@%s.example",
                        "|id@%s.example",
                        "<a@%s.example>",
                        "a@%s.example,b@%1$s.example",
                        "\\\"a b\\\"@%s.example",
                        "a@[127.0.0.1]%.0s",
                        "a(x)@%s.example",
                        "a\\r\\nBcc: b@%s.example",
                        "a/b@%s.example",
                        "a!b@%s.example")
                .get(number)
                .formatted(one);
    }

    private static boolean gets(Besieged besieged, String reader) throws IOException {
        ask(besieged, reader, "198.18.253.1");
        try {
            await().atMost(PATIENCE).until(() -> mails(besieged, reader) == 1);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private static long mails(Besieged besieged, String to) throws Exception {
        return besieged.running().mailbox().mails().stream()
                .filter(mail -> mail.to().toLowerCase(Locale.ROOT).startsWith(to.toLowerCase(Locale.ROOT)))
                .count();
    }
}
