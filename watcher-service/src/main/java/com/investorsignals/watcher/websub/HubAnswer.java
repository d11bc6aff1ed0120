package com.investorsignals.watcher.websub;

import com.investorsignals.outbound.OutboundAnswer;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundAnswer.Failed;
import com.investorsignals.outbound.OutboundAnswer.Refused;
import com.investorsignals.outbound.RetryAfter;
import com.investorsignals.rest.PlainLine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** What a hub said to a request. */
sealed interface HubAnswer {

    /** It will ask back. */
    record Accepted() implements HubAnswer {}

    /** It did not take the request; why, in words for whoever looks at the feed, and how long it wants to be left alone. */
    record Declined(String reason, Duration pause) implements HubAnswer {
        private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
        private static final int LONGEST_WORDS = 200;

        static Declined because(String reason) {
            return new Declined(reason, Duration.ZERO);
        }

        private static Declined by(Answered answered, Instant now) {
            return new Declined(
                    "It answered " + answered.status() + words(answered),
                    answered.headers()
                            .get("Retry-After")
                            .flatMap(value -> RetryAfter.parse(value, now))
                            .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                            .orElse(Duration.ZERO));
        }

        /** A hub says in plain text what is wrong (WebSub 5.1.2). */
        private static String words(Answered answered) {
            return answered.headers()
                    .get("Content-Type")
                    .filter(type -> type.startsWith("text/plain"))
                    .map(type -> PlainLine.of(new String(answered.body(), StandardCharsets.UTF_8)))
                    .filter(words -> !words.isEmpty())
                    .map(words -> ": " + words.substring(0, Math.min(words.length(), LONGEST_WORDS)))
                    .orElse("");
        }
    }

    static HubAnswer of(OutboundAnswer answer, Instant now) {
        return switch (answer) {
            case Answered answered -> answered.status() / 100 == 2 ? new Accepted() : Declined.by(answered, now);
            case Refused refused -> Declined.because("Its address " + refused.reason());
            case Failed failed -> Declined.because(failed.detail());
        };
    }
}
