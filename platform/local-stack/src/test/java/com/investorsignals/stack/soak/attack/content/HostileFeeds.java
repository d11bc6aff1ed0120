package com.investorsignals.stack.soak.attack.content;

import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Feeds;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;

/** Feeds that cost more than their size, or read what they should not, while an honest one is polled on. */
public final class HostileFeeds implements Attack {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEAD = "<rss version=\"2.0\"><channel><item><title>x</title>";
    private static final String TAIL = "</item></channel></rss>";
    private static final String EXPANDED = "lolololololololol";
    private static final String OUTSIDE = "/outside.dtd";

    @Override
    public String kind() {
        return "hostile feeds beside an honest one";
    }

    @Override
    public Outcome against(Besieged besieged) throws IOException {
        Tally tally = new Tally();
        Feeds feeds = new Feeds(besieged);
        String path = "/honest-" + UUID.randomUUID();
        besieged.site().put(path, "text/xml", HEAD + "<link>http://news.localhost/x</link>" + TAIL);
        String honest = feeds.add(besieged.site().address(1, path), false);
        Map<String, String> bodies = bodies(besieged);
        int host = 10;
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            String hostile = "/hostile-" + host;
            besieged.site().put(hostile, "text/xml", body.getValue());
            String address = besieged.site().address(host++, hostile);
            judge(body.getKey() + " in a preview", feeds.preview(address), tally);
            String id = feeds.add(address, false);
            judge(body.getKey() + " in a poll", feeds.poll(id), tally);
            tally.attempt("the watcher ended of " + body.getKey(), !besieged.isUnharmed(Port.WATCHER));
            feeds.remove(id);
        }
        long visits = visits(besieged, path);
        tally.control("the honest feed is polled on", grows(besieged, path, visits));
        tally.control("and read", feeds.get(honest).path("lastSuccessAt").isTextual());
        tally.attempt("something outside was fetched", visits(besieged, OUTSIDE) > 0);
        feeds.remove(honest);
        return tally.outcome("%d forms, each in a preview and in a poll".formatted(bodies.size()));
    }

    private static void judge(String what, Answer answer, Tally tally) {
        boolean told = answer.body().contains("root:") || answer.body().contains(EXPANDED);
        tally.attempt(
                what + ": " + answer.status(), told || answer.late() || answer.status() >= 500 || answer.status() == 0);
    }

    private static Map<String, String> bodies(Besieged besieged) {
        int levels = besieged.size().of(4_000, 9_900);
        int many = besieged.size().of(20_000, 200_000);
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("namespaces in each other, cut off", HEAD + namespaces(levels));
        bodies.put("namespaces in each other", HEAD + namespaces(levels) + "</a>".repeat(levels) + TAIL);
        bodies.put("elements in each other", HEAD + "<a>".repeat(many) + "</a>".repeat(many) + TAIL);
        bodies.put("elements in each other, cut off", HEAD + "<a>".repeat(many));
        bodies.put("many attributes", HEAD + "<a" + attributes(many) + "/>" + TAIL);
        bodies.put("many attributes, cut off", HEAD + "<a" + attributes(many));
        bodies.put("a huge attribute", HEAD + "<a b=\"" + "x".repeat(40 * many) + "\"/>" + TAIL);
        bodies.put("a huge attribute, cut off", HEAD + "<a b=\"" + "x".repeat(40 * many));
        bodies.put("a huge title", HEAD.replace("x", "x ".repeat(20 * many)) + TAIL);
        bodies.put("many items", HEAD + "</item><item><title>y</title>".repeat(many / 10) + TAIL);
        bodies.put("nothing but brackets", "<".repeat(40 * many));
        bodies.put("an entity bomb", bomb());
        bodies.put("a file of ours", doctype("<!ENTITY e SYSTEM \"file:///etc/passwd\">") + entity());
        bodies.put(
                "an entity from outside",
                doctype("<!ENTITY e SYSTEM \"" + besieged.site().address(2, OUTSIDE) + "\">") + entity());
        bodies.put(
                "a DTD from outside",
                "<!DOCTYPE rss SYSTEM \"" + besieged.site().address(2, OUTSIDE) + "\">" + HEAD + TAIL);
        bodies.put(
                "parameters from outside",
                doctype("<!ENTITY % e SYSTEM \"" + besieged.site().address(2, OUTSIDE) + "\"> %e;") + HEAD + TAIL);
        return bodies;
    }

    private static String namespaces(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(i -> "<a xmlns:p" + i + "=\"u\">")
                .collect(Collectors.joining());
    }

    private static String attributes(int many) {
        return IntStream.range(0, many).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
    }

    private static String bomb() {
        String entities = IntStream.range(1, 12)
                .mapToObj(i -> "<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        return doctype("<!ENTITY e0 \"lol\">" + entities) + HEAD.replace("x", "&e11;") + TAIL;
    }

    private static String doctype(String entities) {
        return "<!DOCTYPE rss [" + entities + "]>";
    }

    private static String entity() {
        return HEAD.replace("x", "&e;") + TAIL;
    }

    private static boolean grows(Besieged besieged, String path, long visits) {
        try {
            await().atMost(PATIENCE).until(() -> visits(besieged, path) > visits);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private static long visits(Besieged besieged, String path) {
        return besieged.site().visits().stream()
                .filter(visit -> visit.path().equals(path))
                .count();
    }
}
