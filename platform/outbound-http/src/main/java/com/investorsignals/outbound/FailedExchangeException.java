package com.investorsignals.outbound;

/** Ends an exchange early; becomes {@link OutboundAnswer.Failed} at the edge. */
final class FailedExchangeException extends Exception {
    private final FailureReason reason;

    FailedExchangeException(FailureReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    FailureReason reason() {
        return reason;
    }

    OutboundAnswer.Failed toAnswer() {
        return new OutboundAnswer.Failed(reason, String.valueOf(getMessage()));
    }
}
