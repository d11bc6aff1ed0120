package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.content.NoticeContent;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What ends in {@code html} is escaped, what ends in {@code text} is plain. */
@CheckedTemplate(basePath = "mail")
final class MailTemplates {
    private MailTemplates() {}

    static native TemplateInstance html(NoticeContent mail);

    static native TemplateInstance text(NoticeContent mail);

    static native TemplateInstance confirmHtml(ConfirmationMail mail);

    static native TemplateInstance confirmText(ConfirmationMail mail);
}
