package com.investorsignals.stack.soak.attack.means;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back, as Latin-1.
 *
 * @param status 0 when the connection ended, or time did, before there was one
 * @param late whether it was waited for in vain
 */
public record Answer(int status, String head, String body, boolean late) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    static Answer parse(String text, boolean late) {
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end + 2);
        Matcher status = STATUS.matcher(head);
        String body = end < 0 ? "" : text.substring(end + 4);
        boolean inPieces = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(
                status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, head, inPieces ? joined(body) : body, late);
    }

    /** Each piece has its length before it, in hexadecimal digits on a line (RFC 9112, 7.1). */
    private static String joined(String pieces) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        for (int line = pieces.indexOf("\r\n"); line > at; line = pieces.indexOf("\r\n", at)) {
            int length =
                    Integer.parseInt(pieces.substring(at, line).split(";", 2)[0].strip(), 16);
            int end = Math.min(pieces.length(), line + 2 + length);
            body.append(pieces, line + 2, end);
            at = Math.min(pieces.length(), end + 2);
        }
        return body.toString();
    }

    public String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    public JsonNode json() throws JsonProcessingException {
        return JSON.readTree(text());
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public boolean isRefused() {
        return status == 401 || status == 403 || leadsTo("/login");
    }

    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    public boolean leadsTo(String path) {
        return isRedirect()
                && header("Location").filter(to -> to.contains(path)).isPresent();
    }

    public Optional<String> header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** The value of a cookie that the browser is to keep. */
    public Optional<String> cookie(String name) {
        Matcher cookie =
                Pattern.compile("(?i)set-cookie: *" + name + "=([^;\\s]+)").matcher(head);
        return cookie.find() ? Optional.of(cookie.group(1)) : Optional.empty();
    }
}
