package com.investorsignals.outbound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the hosts on the way of one request ask to be told again, each of them its own alone: some answer only who carries
 * a cookie, and send whoever does not to the same address with one. Nothing outlives the request.
 */
final class Cookies {
    private static final int MOST = 30;
    private static final int LONGEST = 4_000;

    private final Map<String, Map<String, Cookie>> byHost = new LinkedHashMap<>();

    private record Cookie(String value, boolean secure) {}

    void keep(Target from, List<String> stated) {
        Map<String, Cookie> kept = byHost.computeIfAbsent(from.host(), _ -> new LinkedHashMap<>());
        for (String cookie : stated) {
            List<String> parts = List.of(cookie.split(";", -1));
            int equals = parts.getFirst().indexOf('=');
            String name =
                    equals < 1 ? "" : parts.getFirst().substring(0, equals).strip();
            if (name.isEmpty() || cookie.length() > LONGEST) {
                continue;
            }
            if (has(parts, "max-age=0") || has(parts, "max-age=-1")) {
                kept.remove(name);
            } else if (kept.containsKey(name) || kept.size() < MOST) {
                String value = parts.getFirst().substring(equals + 1).strip();
                kept.put(name, new Cookie(value, has(parts, "secure")));
            }
        }
    }

    OutboundRequest addedTo(OutboundRequest request, Target target) {
        String cookies = byHost.getOrDefault(target.host(), Map.of()).entrySet().stream()
                .filter(cookie -> target.secure() || !cookie.getValue().secure())
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? request : request.withHeader("Cookie", cookies);
    }

    private static boolean has(List<String> parts, String attribute) {
        return parts.stream()
                .skip(1)
                .anyMatch(part ->
                        part.strip().toLowerCase(Locale.ROOT).replace(" ", "").equals(attribute));
    }
}
