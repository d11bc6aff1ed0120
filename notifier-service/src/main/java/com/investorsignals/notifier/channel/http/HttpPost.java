package com.investorsignals.notifier.channel.http;

import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.SafeText;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundAnswer.Failed;
import com.investorsignals.outbound.OutboundAnswer.Refused;
import com.investorsignals.outbound.OutboundHttp;
import com.investorsignals.outbound.OutboundRequest;
import com.investorsignals.outbound.RetryAfter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Posts a message to an address that its reader supplied and says what came of it. The far end's words are kept without
 * the address, which it may have echoed.
 */
@Singleton
public class HttpPost {
    private static final int WORDS_KEPT = 200;
    private static final Pattern PARTS = Pattern.compile("[/?&=]");
    private static final int KEY = 8;

    private final OutboundHttp http;
    private final Clock clock;

    HttpPost(OutboundHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    public SendResult send(String address, Map<String, String> headers, byte[] body, boolean notFoundIsGone) {
        return switch (http.send(OutboundRequest.post(address, headers, body))) {
            case Answered answered -> reply(answered, address).result(notFoundIsGone);
            case Refused refused -> new Rejected(FailureReason.ADDRESS, "The address " + refused.reason());
            case Failed failed -> new Retry(reason(failed), SafeText.line(failed.detail(), WORDS_KEPT));
        };
    }

    /** What is wrong with an address, as far as it tells by itself. */
    public Optional<String> refusal(String address) {
        return http.refusal(address);
    }

    private HttpReply reply(Answered answered, String address) {
        Optional<Duration> wait =
                answered.headers().get("Retry-After").flatMap(value -> RetryAfter.parse(value, clock.instant()));
        String words = new String(answered.body(), StandardCharsets.UTF_8);
        return new HttpReply(answered.status(), wait, SafeText.line(withoutAddress(words, address), WORDS_KEPT));
    }

    /** Without any part of it that is long enough to be a key. */
    private static String withoutAddress(String words, String address) {
        String hidden = words;
        for (String part : PARTS.split(address, -1)) {
            if (part.length() >= KEY) {
                hidden = hidden.replace(part, "…");
            }
        }
        return hidden;
    }

    private static FailureReason reason(Failed failed) {
        return switch (failed.reason()) {
            case UNKNOWN_HOST, CONNECT, TLS -> FailureReason.UNREACHABLE;
            case TIMEOUT, BROKEN, TOO_LARGE, BAD_COMPRESSION, TOO_MANY_REDIRECTS -> FailureReason.NO_ANSWER;
        };
    }
}
