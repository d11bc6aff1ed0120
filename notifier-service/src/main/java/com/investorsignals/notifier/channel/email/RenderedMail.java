package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.content.NoticeContent;

/** A notice as its reader sees it: the subject, and the same content as HTML and as plain text. */
record RenderedMail(String subject, String html, String text) {

    static RenderedMail of(Notice notice) {
        NoticeContent content = NoticeContent.of(notice);
        return new RenderedMail(
                content.subject(),
                MailTemplates.html(content).render(),
                MailTemplates.text(content).render());
    }
}
