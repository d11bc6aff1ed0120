package com.investorsignals.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.stack.Port;
import com.investorsignals.stack.SignIn;
import com.investorsignals.stack.StackException;
import com.investorsignals.stack.StackSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Does once, through the public calls, what a newcomer would do by hand: adds the sample feeds and companies, lets each
 * feed be read a first time, subscribes a reader by each channel to everything, and lets the telling begin.
 */
public final class SampleSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_READING = Duration.ofSeconds(90);

    private final StackSettings settings;
    private final SignIn admin;
    private final ObjectMapper json = new ObjectMapper();

    private SampleSetup(StackSettings settings, SignIn admin) {
        this.settings = settings;
        this.admin = admin;
    }

    public static SampleSetup of(StackSettings settings, SignIn admin) {
        return new SampleSetup(settings, admin);
    }

    /** True when it was done now, false when an earlier run has done it. */
    public boolean run() throws IOException, InterruptedException {
        if (new Telling(settings.data()).began() != null) {
            return false;
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            addCompany(http, "Nimbus AI", "nimbus.localhost");
            addCompany(http, "Quillon", "quillon.localhost");
            subscribe(http);
            for (SampleFeed feed : SampleFeed.all()) {
                addFeed(http, feed);
            }
            awaitFirstReading(http);
            HttpRequest begin = HttpRequest.newBuilder(URI.create(settings.address(Port.FEEDS) + "/begin"))
                    .POST(BodyPublishers.noBody())
                    .build();
            http.send(begin, BodyHandlers.discarding());
        }
        return true;
    }

    private void addCompany(HttpClient http, String name, String domain) throws IOException, InterruptedException {
        JsonNode company = json.valueToTree(Map.of("name", name, "domains", new String[] {domain}));
        post(http, settings.address(Port.RULES) + "/api/companies", company, 409);
    }

    private void addFeed(HttpClient http, SampleFeed feed) throws IOException, InterruptedException {
        String url = settings.address(Port.FEEDS) + "/feeds/" + feed.id() + ".xml";
        // One server stands in for all the sites of the samples: it is to be believed about whose articles these are.
        JsonNode form = json.valueToTree(
                Map.of("url", url, "title", feed.title(), "pollInterval", "PT2S", "carriesOthers", true));
        post(http, settings.address(Port.WATCHER) + "/api/feeds", form, 200);
    }

    /** They stand on one host and are read one after the other, as politeness wants it. */
    private void awaitFirstReading(HttpClient http) throws IOException, InterruptedException {
        HttpRequest list =
                request(settings.address(Port.WATCHER) + "/api/feeds").GET().build();
        long deadline = System.nanoTime() + FIRST_READING.toNanos();
        while (!allRead(json.readTree(send(http, list).body()))) {
            if (System.nanoTime() > deadline) {
                throw new StackException("The sample feeds were not read within " + FIRST_READING.toSeconds()
                        + " s; the watcher's log says why.");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean allRead(JsonNode feeds) {
        for (JsonNode feed : feeds.path("items")) {
            if (!feed.has("lastSuccessAt")) {
                return false;
            }
        }
        return true;
    }

    private void subscribe(HttpClient http) throws IOException, InterruptedException {
        String subscriptions = settings.address(Port.NOTIFIER) + "/api/subscriptions";
        HttpResponse<String> list = send(http, request(subscriptions).GET().build());
        List<String> known = json.readTree(list.body()).findValuesAsText("channel");
        String sinks = settings.address(Port.SINKS);
        Map<String, String> addresses = Map.of(
                "email", "investor@localhost.localdomain",
                "slack", sinks + "/slack/investors",
                "webhook", sinks + "/webhook/investors");
        for (String channel : List.of("email", "slack", "webhook")) {
            if (!known.contains(channel)) {
                JsonNode everything = json.valueToTree(Map.of("channel", channel, "address", addresses.get(channel)));
                JsonNode created = post(http, subscriptions, everything, 200);
                if (created.has("secret")) {
                    Files.writeString(
                            settings.webhookSecretFile(), created.path("secret").asText());
                }
            }
        }
    }

    private JsonNode post(HttpClient http, String address, JsonNode body, int alsoFine)
            throws IOException, InterruptedException {
        HttpRequest request = request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = send(http, request);
        int status = response.statusCode();
        if (status != 200 && status != 201 && status != alsoFine) {
            throw new StackException("The sample feeds could not be set up: %s answered %d, %s"
                    .formatted(address, status, response.body()));
        }
        return json.readTree(response.body());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", admin.basic())
                .header("Accept", "application/json");
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
