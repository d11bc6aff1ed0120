package com.investorsignals.watcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The form of a request to a hub (WebSub 5.1). */
final class HubRequest {
    private HubRequest() {}

    static byte[] form(HubSubscription subscription, String callback, Duration lease) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("hub.callback", callback);
        fields.put("hub.mode", subscription.mode.word());
        fields.put("hub.topic", subscription.topic);
        // Of no meaning since version 0.4, and demanded by hubs that are older.
        fields.put("hub.verify", "async");
        if (subscription.mode == Mode.SUBSCRIBE) {
            fields.put("hub.lease_seconds", Long.toString(lease.toSeconds()));
            fields.put("hub.secret", subscription.secret);
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }
}
