package com.investorsignals.stack.soak.attack.content;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Feeds;
import com.investorsignals.stack.soak.attack.means.HostileSite.Visit;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Addresses of this machine and of private networks, in every spelling, as feeds, sites and webhooks, and behind
 * redirects. A site listens at all of this machine's, and hears whoever comes.
 */
public final class PrivateAddresses implements Attack {
    private static final String PATH = "/private";

    /** 127.0.9.1 and others that are not allowed. */
    private static final List<String> HOSTS = List.of(
            "127.0.9.1",
            "2130708737",
            "0x7f000901",
            "0x7f.0.9.1",
            "0177.0.011.01",
            "127.0.2305",
            "127.2305",
            "127.0.9.1.",
            "127.0.9.001",
            "0.0.0.0",
            "0",
            "[::]",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[::ffff:127.0.9.1]",
            "[::ffff:7f00:901]",
            "[::127.0.9.1]",
            "[64:ff9b::7f00:901]",
            "[2002:7f00:901::1]",
            "[::ffff:0:127.0.9.1]",
            "[::1%25lo]",
            "[fe80::1]",
            "[fd00:ec2::254]",
            "169.254.169.254",
            "2852039166",
            "0xa9fea9fe",
            "0251.0376.0251.0376",
            "[::ffff:169.254.169.254]",
            "[::ffff:a9fe:a9fe]",
            "100.100.100.200",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.0.1",
            "192.0.0.192",
            "127.0.8.1@127.0.9.1",
            "127.0.9.1#@127.0.8.1",
            "127.0.9.1\\\\@127.0.8.1",
            "\u2460\u2461\u2466.0.9.1",
            "127\u30020\u30029\u30021",
            "%31%32%37.0.9.1");

    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    @Override
    public String kind() {
        return "addresses of private networks";
    }

    @Override
    public Outcome against(Besieged besieged) throws IOException {
        Tally tally = new Tally();
        Feeds feeds = new Feeds(besieged);
        besieged.site().put(PATH, "text/xml", "<rss version=\"2.0\"><channel><title>Private</title></channel></rss>");
        List<String> addresses = new ArrayList<>();
        for (String host : HOSTS) {
            addresses.add("http://" + host + ":" + besieged.site().port() + PATH);
        }
        addresses.addAll(
                List.of("file:///etc/passwd", "jar:file:///x!/y", "gopher://127.0.9.1:1/", "//127.0.9.1" + PATH));
        for (String address : addresses) {
            tally.attempt("previewed " + address, feeds.preview(address).isGood());
            tally.attempt("discovered " + address, feeds.discover(address).isGood());
            tally.attempt("posts to " + address, webhook(besieged, address).isGood());
            tryAsFeed(feeds, address, tally);
            tryBehindRedirects(besieged, feeds, address, tally);
        }
        besieged.site().visits().stream()
                .filter(visit -> !visit.wasAllowed())
                .map(Visit::address)
                .forEach(reached -> tally.attempt("somebody came to " + reached, true));
        String allowed = besieged.site().address(5, PATH);
        besieged.site().redirect("/allowed", 302, allowed);
        tally.control(
                "an address that is allowed is previewed",
                feeds.preview(allowed).isGood());
        tally.control(
                "and behind a redirect",
                feeds.preview(besieged.site().address(6, "/allowed")).isGood());
        tally.control(
                "a webhook that is allowed is taken", webhook(besieged, allowed).isGood());
        return tally.outcome(
                "%d addresses as feed, site and webhook, and behind redirects".formatted(addresses.size()));
    }

    private static void tryAsFeed(Feeds feeds, String address, Tally tally) throws IOException {
        String id;
        try {
            id = feeds.add(address, false);
        } catch (IllegalStateException e) {
            tally.attempt("added " + address, false);
            return;
        }
        Answer poll = feeds.poll(id);
        tally.attempt("read " + address, poll.late() || feeds.get(id).hasNonNull("lastSuccessAt"));
        feeds.remove(id);
    }

    private static void tryBehindRedirects(Besieged besieged, Feeds feeds, String address, Tally tally)
            throws IOException {
        for (int status : REDIRECTS.subList(0, besieged.size().of(1, REDIRECTS.size()))) {
            besieged.site().redirect("/leads-away", status, header(address));
            Answer preview = feeds.preview(besieged.site().address(7, "/leads-away"));
            tally.attempt(status + " to " + address, preview.isGood());
        }
    }

    /** As far as a header may have it. */
    private static String header(String address) {
        return address.replace("\\\\", "\\").replaceAll("[^ -~]", "");
    }

    private static Answer webhook(Besieged besieged, String address) throws IOException {
        String form = "{\"channel\": \"webhook\", \"address\": \"%s\", \"companies\": [\"Nobody\"]}".formatted(address);
        return besieged.asAdmin(
                Port.NOTIFIER, Request.of("POST", "/api/subscriptions").json(form));
    }
}
