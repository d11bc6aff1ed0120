package com.investorsignals.notifier.channel;

/** What became of one try; {@code answer} is the remote side's last word. */
public sealed interface SendResult {
    String answer();

    /** The remote side took responsibility for the message. */
    record Sent(String answer) implements SendResult {}

    /** It may work later. */
    record Retry(FailureReason reason, String answer) implements SendResult {}

    /** It never will. */
    record Rejected(FailureReason reason, String answer) implements SendResult {}
}
