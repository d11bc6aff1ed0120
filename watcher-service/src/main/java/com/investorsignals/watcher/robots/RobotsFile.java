package com.investorsignals.watcher.robots;

import com.investorsignals.outbound.FailureReason;
import com.investorsignals.outbound.Headers;
import com.investorsignals.outbound.OutboundAnswer;
import com.investorsignals.outbound.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * What came of asking a site for its robots.txt.
 *
 * @param body that states the rules; empty unless the standing is {@code STATED}
 * @param freshFor how long it need not be asked for again
 */
@SuppressWarnings("ArrayRecordComponent") // A body is read once and never compared.
record RobotsFile(Standing standing, byte[] body, Duration freshFor) {
    /** No longer, as rules change (RFC 9309 2.4). */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMinutes(10);

    /** So much of a file is read at least (RFC 9309 2.5), and no more by us. */
    private static final int READ = 500 * 1024;

    private static final int TOO_MANY_REQUESTS = 429;

    /** How a site stands to robots. */
    enum Standing {
        /** It has rules. */
        STATED,
        /** It has none: everything may be asked for (RFC 9309 2.3.1.3). */
        ABSENT,
        /** It may have rules that nobody can read now: nothing may be asked for (RFC 9309 2.3.1.4). */
        UNREACHABLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Standing of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static RobotsFile of(OutboundAnswer answer, Instant now) {
        return switch (answer) {
            case OutboundAnswer.Answered answered -> of(answered, now);
            case OutboundAnswer.Refused _ -> unreachable(BEFORE_ASKING_AGAIN);
            case OutboundAnswer.Failed failed ->
                // After five redirects a file may be taken for absent (RFC 9309 2.3.1.2).
                failed.reason() == FailureReason.TOO_MANY_REDIRECTS ? absent() : unreachable(BEFORE_ASKING_AGAIN);
        };
    }

    RobotsRules rules() {
        return switch (standing) {
            case STATED -> RobotsRules.read(body);
            case ABSENT -> RobotsRules.NONE;
            case UNREACHABLE -> RobotsRules.UNKNOWN;
        };
    }

    private static RobotsFile of(OutboundAnswer.Answered answer, Instant now) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return new RobotsFile(Standing.STATED, beginning(answer.body()), A_DAY);
        }
        return status >= 400 && status < 500 && status != TOO_MANY_REQUESTS
                ? absent()
                : unreachable(retryAfter(answer.headers(), now));
    }

    private static Duration retryAfter(Headers headers, Instant now) {
        return headers.get("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, now))
                .filter(wait -> wait.compareTo(BEFORE_ASKING_AGAIN) > 0)
                .map(wait -> wait.compareTo(A_DAY) < 0 ? wait : A_DAY)
                .orElse(BEFORE_ASKING_AGAIN);
    }

    private static RobotsFile absent() {
        return new RobotsFile(Standing.ABSENT, new byte[0], A_DAY);
    }

    private static RobotsFile unreachable(Duration freshFor) {
        return new RobotsFile(Standing.UNREACHABLE, new byte[0], freshFor);
    }

    /** Cut at the end of a line: half a rule says something else than the whole. */
    private static byte[] beginning(byte[] body) {
        if (body.length <= READ) {
            return body;
        }
        int end = READ;
        while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }
}
