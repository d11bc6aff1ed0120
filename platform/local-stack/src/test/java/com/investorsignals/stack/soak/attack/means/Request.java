package com.investorsignals.stack.soak.attack.means;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it is written on the wire: nothing of it is checked, encoded or mended.
 *
 * @param body its bytes, as Latin-1
 */
public record Request(String method, String target, Map<String, String> headers, String body) {
    public Request {
        headers = Map.copyOf(headers);
    }

    public static Request of(String method, String target) {
        return new Request(method, target, Map.of(), "");
    }

    public static Request get(String target) {
        return of("GET", target);
    }

    public Request with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, target, more, body);
    }

    public Request json(String text) {
        return body("application/json", latin1(text));
    }

    public Request form(String fields) {
        return body("application/x-www-form-urlencoded", latin1(fields));
    }

    /** The bytes of a text in UTF-8, as Latin-1. */
    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    public Request body(String type, String bytes) {
        return new Request(method, target, with("Content-Type", type).headers(), bytes);
    }

    /** The proxy's word for where a request comes from, which the services believe of this machine. */
    public Request from(String source) {
        return with("X-Forwarded-For", source);
    }

    byte[] bytes(String host) {
        return (head(host, body.length()) + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Everything before a body of this length. */
    String head(String host, long length) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", host);
        all.put("Connection", "close");
        if (length > 0) {
            all.put("Content-Length", Long.toString(length));
        }
        all.putAll(headers);
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    @Override
    public String toString() {
        return method + " " + (target.length() > 80 ? target.substring(0, 80) + "…" : target);
    }
}
