package com.investorsignals.notifier.channel.email;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code html} is escaped, {@code text} is plain. */
@CheckedTemplate(basePath = "mail")
final class MailTemplates {
    private MailTemplates() {}

    static native TemplateInstance html(MailContent mail);

    static native TemplateInstance text(MailContent mail);
}
