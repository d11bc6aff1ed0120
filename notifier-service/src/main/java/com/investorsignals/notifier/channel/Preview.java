package com.investorsignals.notifier.channel;

import org.jspecify.annotations.Nullable;

/** A message as it goes out: a mail's two parts, or the payload of a post and, if people read it, its words. */
public record Preview(
        String subject,
        @Nullable String html,
        @Nullable String text,
        @Nullable String payload) {

    public static Preview mail(String subject, String html, String text) {
        return new Preview(subject, html, text, null);
    }

    public static Preview post(String subject, @Nullable String words, String payload) {
        return new Preview(subject, null, words, payload);
    }
}
