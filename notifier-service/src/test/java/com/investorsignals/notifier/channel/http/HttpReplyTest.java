package com.investorsignals.notifier.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Held;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import com.investorsignals.notifier.channel.SendResult.Sent;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HttpReplyTest {

    /** The table once more, as a reader of the RFCs would write it. */
    @ParameterizedTest
    @MethodSource("everyStatus")
    void saysOfEveryStatusWhetherItMayWorkLater(int status) {
        SendResult result = new HttpReply(status, Optional.empty(), "").result(false);

        Class<?> expected = switch (status) {
            case 408 -> Retry.class;
            case 429 -> Held.class;
            default ->
                switch (status / 100) {
                    case 2 -> Sent.class;
                    case 3, 4 -> Rejected.class;
                    default -> Retry.class;
                };
        };
        assertThat(result).isInstanceOf(expected);
    }

    static IntStream everyStatus() {
        return IntStream.rangeClosed(100, 599);
    }

    @ParameterizedTest
    @CsvSource({"410, false, GONE", "410, true, GONE", "404, false, REFUSED", "404, true, GONE", "400, true, REFUSED"})
    void tellsWhatHasEndedFromWhatIsRefused(int status, boolean notFoundIsGone, FailureReason reason) {
        assertThat(new HttpReply(status, Optional.empty(), "no_service").result(notFoundIsGone))
                .isEqualTo(new Rejected(reason, status + " no_service"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, PT42S, PT42S",
        "429, , PT30S",
        "502, PT42S, PT42S",
        "503, PT42S, PT42S",
        "504, PT42S, PT42S",
        "503, PT0S, PT1S",
        "503, PT9999H, PT24H",
    })
    void waitsAsLongAsItIsAskedToWithinReason(int status, Duration retryAfter, Duration pause) {
        assertThat(new HttpReply(status, Optional.ofNullable(retryAfter), "").result(false))
                .isEqualTo(new Held(FailureReason.DEFERRED, Integer.toString(status), pause));
    }

    @ParameterizedTest
    @CsvSource({"500", "501", "408"})
    void keepsToItsScheduleWhereRetryAfterMeansNothing(int status) {
        assertThat(new HttpReply(status, Optional.of(Duration.ofSeconds(9)), "").result(false))
                .isInstanceOf(Retry.class);
    }
}
