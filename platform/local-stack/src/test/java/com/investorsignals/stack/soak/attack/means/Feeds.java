package com.investorsignals.stack.soak.attack.means;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.stack.Port;
import java.io.IOException;

/** The feeds of the watcher, as an admin handles them. */
public record Feeds(Besieged besieged) {

    /** Returns the id; {@code trusted} feeds are believed about whose articles they carry. */
    public String add(String url, boolean trusted) throws IOException {
        String form = "{\"url\": \"%s\", \"carriesOthers\": %s}".formatted(url, trusted);
        Answer answer = ask("POST", "", form);
        if (answer.status() != 201) {
            throw new IllegalStateException(url + " was not added: " + answer.text());
        }
        return answer.json().path("id").asText();
    }

    /** Polls a feed and waits for the outcome. */
    public Answer poll(String id) throws IOException {
        return ask("POST", "/" + id + "/poll?wait=true", "");
    }

    public JsonNode get(String id) throws IOException {
        return ask("GET", "/" + id, "").json();
    }

    public Answer preview(String url) throws IOException {
        return ask("POST", "/preview", "{\"url\": \"%s\"}".formatted(url));
    }

    public Answer discover(String url) throws IOException {
        return ask("POST", "/discover", "{\"url\": \"%s\"}".formatted(url));
    }

    /** Gone, so that nobody polls it while others are at work. */
    public void remove(String id) throws IOException {
        var _ = ask("DELETE", "/" + id, "");
    }

    private Answer ask(String method, String below, String json) throws IOException {
        Request request = Request.of(method, "/api/feeds" + below);
        return besieged.asAdmin(Port.WATCHER, json.isEmpty() ? request : request.json(json));
    }
}
