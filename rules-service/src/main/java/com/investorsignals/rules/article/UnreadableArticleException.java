package com.investorsignals.rules.article;

/** A record that is no article of the contract, and will be none however often it is read. */
public final class UnreadableArticleException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableArticleException(String reason) {
        super(reason, null, false, false);
    }
}
