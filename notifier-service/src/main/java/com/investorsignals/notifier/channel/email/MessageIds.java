package com.investorsignals.notifier.channel.email;

/** What the Message-IDs of our mail have in common (RFC 5322, 3.6.4). */
public final class MessageIds {
    private MessageIds() {}

    /** The right side of them all, {@code @} first. */
    public static String domain(EmailConfig config) {
        return config.from().substring(config.from().lastIndexOf('@'));
    }
}
