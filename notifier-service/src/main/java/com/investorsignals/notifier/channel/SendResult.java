package com.investorsignals.notifier.channel;

import java.time.Duration;

/** What became of one try; {@code answer} is the remote side's last word. */
public sealed interface SendResult {
    String answer();

    /** The remote side took responsibility for the message. */
    record Sent(String answer) implements SendResult {}

    /** It may work later. */
    record Retry(FailureReason reason, String answer) implements SendResult {}

    /** The destination asked for time: it may work after {@code pause}, for this message and all others that go there. */
    record Held(FailureReason reason, String answer, Duration pause) implements SendResult {}

    /** It never will. If the destination is {@link FailureReason#GONE}, no other message will work there either. */
    record Rejected(FailureReason reason, String answer) implements SendResult {}
}
