package com.investorsignals.watcher.article;

/** The broker did not acknowledge what was sent; it may have it all the same. */
public final class BrokerUnavailableException extends Exception {

    BrokerUnavailableException(Throwable cause) {
        super("The broker did not acknowledge articles", cause);
    }
}
