package com.investorsignals.stack.soak.attack.content;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Feeds;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Rows;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** One feed tells the same lie three times, and says of two that a regulator and a news agency have published them. */
public final class ForgedSources implements Attack {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> WITNESSES = List.of(
            "https://www.sec.gov/Archives/edgar/data/1/0000000001.htm",
            "https://www.reuters.com/technology/round",
            "http://blog.localhost/round");

    private static final List<String> STORIES = List.of(
            "%s raises $90 million in Series B funding|%1$s has raised $90 million in a Series B round led by Alder Capital.",
            "%s closes $90 million Series B round|Alder Capital led the Series B of %1$s, which raised $90 million in it.",
            "%s raises $90 million Series B led by Alder Capital|The company %1$s announced that it raised $90 million.");

    @Override
    public String kind() {
        return "forged sources of a lie";
    }

    @Override
    public Outcome against(Besieged besieged) throws Exception {
        Tally tally = new Tally();
        JsonNode lie = told(besieged, "Marrowgate Robotics", false);
        JsonNode truth = told(besieged, "Fenwold Robotics", true);
        tally.control(
                "what others are credited with by a trusted feed is " + truth.path("standing"),
                truth.path("standing").asText().equals("verified"));
        tally.control(
                "the lie is told as " + lie.path("standing"),
                lie.path("standing").isTextual());
        tally.attempt("the lie is verified", lie.path("standing").asText().equals("verified"));
        for (String publisher : lie.findValuesAsText("publisher")) {
            tally.attempt(
                    "the lie is credited to " + publisher,
                    publisher.contains("sec.gov") || publisher.contains("reuters"));
        }
        tally.attempt("it has independent witnesses", lie.path("independent").asInt() > 1);
        return tally.outcome("three entries of one feed with links to a regulator and a news agency");
    }

    /** The signal, once all entries were looked at. */
    private static JsonNode told(Besieged besieged, String company, boolean trusted) throws Exception {
        Feeds feeds = new Feeds(besieged);
        String path = "/forged-" + UUID.randomUUID();
        besieged.site().put(path, "text/xml", feed(""));
        String id = feeds.add(besieged.site().address(trusted ? 3 : 4, path), trusted);
        await().atMost(PATIENCE).until(() -> feeds.get(id).path("lastSuccessAt").isTextual());
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < STORIES.size(); i++) {
            String[] words = STORIES.get(i).formatted(company).split("\\|", -1);
            items.append("<item><title>%s</title><link>%s?%s</link><description>%s</description></item>"
                    .formatted(words[0], WITNESSES.get(i), company.replace(' ', '-'), words[1]));
        }
        besieged.site().put(path, "text/xml", feed(items.toString()));
        String articles = "SELECT count(*) FROM articles WHERE title LIKE '" + company + "%'";
        await().atMost(PATIENCE).until(() -> new Rows(besieged).count(Port.RULES, articles) == STORIES.size());
        feeds.remove(id);
        return await().atMost(PATIENCE).until(() -> signal(besieged, company), JsonNode::isObject);
    }

    private static JsonNode signal(Besieged besieged, String company) throws IOException {
        Request request = Request.get("/api/signals?company=" + company.replace(" ", "%20"));
        return besieged.asAdmin(Port.RULES, request).json().path("items").path(0);
    }

    private static String feed(String items) {
        return "<rss version=\"2.0\"><channel><title>One Small Blog</title>" + items + "</channel></rss>";
    }
}
