package com.investorsignals.watcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a subscriber asks of a hub, and what the hub asks back. */
record HubForm(Map<String, String> fields) {
    HubForm {
        fields = Map.copyOf(fields);
    }

    static HubForm parse(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : Splitter.on('&').split(body)) {
            String[] parts = field.split("=", 2);
            fields.put(URLDecoder.decode(parts[0], UTF_8), parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return new HubForm(fields);
    }

    /** Why a hub must refuse it; null for a request that it must take. */
    @Nullable String objection(@Nullable String contentType) {
        if (contentType == null || !contentType.startsWith("application/x-www-form-urlencoded")) {
            return "not a form but " + contentType;
        }
        if (!field("callback").matches("https?://[^/]+/.*")) {
            return "hub.callback is no address";
        }
        if (!field("mode").matches("subscribe|unsubscribe")) {
            return "hub.mode is neither subscribe nor unsubscribe";
        }
        if (!field("topic").matches("https?://[^/]+/.*")) {
            return "hub.topic is no address";
        }
        if (fields.containsKey("hub.lease_seconds") && !field("lease_seconds").matches("0*[1-9]\\d*")) {
            return "hub.lease_seconds is no positive number";
        }
        return field("secret").getBytes(UTF_8).length < 200 ? null : "hub.secret is too long";
    }

    boolean isSubscription() {
        return field("mode").equals("subscribe");
    }

    String callback() {
        return field("callback");
    }

    String topic() {
        return field("topic");
    }

    String field(String name) {
        return Objects.requireNonNullElse(fields.get("hub." + name), "");
    }

    /** A query that asks whether this is what the subscriber wants. */
    String verification(String challenge, int leaseSeconds) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("hub.mode", field("mode"));
        query.put("hub.topic", topic());
        query.put("hub.challenge", challenge);
        if (isSubscription()) {
            query.put("hub.lease_seconds", Integer.toString(leaseSeconds));
        }
        return query(query);
    }

    static String denied(String topic, String reason) {
        return query(Map.of("hub.mode", "denied", "hub.topic", topic, "hub.reason", reason));
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
