package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.Notice;

/** A notice as its reader sees it: the subject, and the same content as HTML and as plain text. */
public record RenderedMail(String subject, String html, String text) {

    public static RenderedMail of(Notice notice) {
        MailContent content = MailContent.of(notice);
        return new RenderedMail(
                content.subject(),
                MailTemplates.html(content).render(),
                MailTemplates.text(content).render());
    }
}
