package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.content.NoticeContent;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code html} is escaped, {@code text} is plain. */
@CheckedTemplate(basePath = "mail")
final class MailTemplates {
    private MailTemplates() {}

    static native TemplateInstance html(NoticeContent mail);

    static native TemplateInstance text(NoticeContent mail);
}
