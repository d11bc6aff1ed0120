package com.investorsignals.rules.article;

/** A record that is no article of the contract, and will be none however often it is read. */
public final class UnreadableArticleException extends Exception {
    private static final long serialVersionUID = 1;

    /** The reason is a header of the dead letter, and what a parser says may quote megabytes. */
    private static final int LIMIT = 500;

    UnreadableArticleException(String reason) {
        super(reason.substring(0, Math.min(reason.length(), LIMIT)), null, false, false);
    }
}
