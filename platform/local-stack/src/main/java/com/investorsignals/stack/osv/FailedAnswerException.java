package com.investorsignals.stack.osv;

/** There is no answer of use; the message completes "OSV could not be asked, since ...". */
final class FailedAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    FailedAnswerException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
