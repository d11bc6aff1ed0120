package com.investorsignals.notifier.channel.http;

import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Held;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import com.investorsignals.notifier.channel.SendResult.Sent;
import java.time.Duration;
import java.util.Optional;

/**
 * What the answer to a posted message means.
 *
 * <table>
 *   <caption>First row that fits</caption>
 *   <tr><td>2xx</td><td>sent</td></tr>
 *   <tr><td>410; for Slack also 404</td><td>gone: rejected, and the subscription is disabled</td></tr>
 *   <tr><td>429, 502, 503, 504 with Retry-After</td><td>retry after that time, at least a second and at most a day;
 *       whatever else waits for the destination waits too</td></tr>
 *   <tr><td>429 without</td><td>the same, after half a minute</td></tr>
 *   <tr><td>408, 5xx</td><td>retry by schedule</td></tr>
 *   <tr><td>3xx</td><td>rejected: a message goes to its address or nowhere</td></tr>
 *   <tr><td>other 4xx</td><td>rejected</td></tr>
 *   <tr><td>anything else</td><td>no answer that HTTP knows: retry by schedule</td></tr>
 * </table>
 */
record HttpReply(int status, Optional<Duration> retryAfter, String words) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration UNSAID = Duration.ofSeconds(30);

    SendResult result(boolean notFoundIsGone) {
        String answer = (status + " " + words).strip();
        if (status >= 200 && status < 300) {
            return new Sent(answer);
        }
        if (status == 410 || (status == 404 && notFoundIsGone)) {
            return new Rejected(FailureReason.GONE, answer);
        }
        Optional<Duration> hold = hold();
        if (hold.isPresent()) {
            return new Held(FailureReason.DEFERRED, answer, hold.get());
        }
        if (status == 408 || (status >= 500 && status < 600)) {
            return new Retry(FailureReason.DEFERRED, answer);
        }
        return status >= 300 && status < 500
                ? new Rejected(FailureReason.REFUSED, answer)
                : new Retry(FailureReason.NO_ANSWER, answer);
    }

    private Optional<Duration> hold() {
        return switch (status) {
            case 429 -> Optional.of(within(retryAfter.orElse(UNSAID)));
            case 502, 503, 504 -> retryAfter.map(HttpReply::within);
            default -> Optional.empty();
        };
    }

    private static Duration within(Duration asked) {
        if (asked.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
