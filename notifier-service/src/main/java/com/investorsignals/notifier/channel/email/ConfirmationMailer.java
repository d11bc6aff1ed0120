package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.SendResult;
import jakarta.inject.Singleton;
import java.util.Map;

/** Sends the mail that a subscription begins with. */
@Singleton
public class ConfirmationMailer {
    private static final String SUBJECT = "Confirm your alerts from Investor Signals";

    private final SmtpSender smtp;
    private final String domain;

    ConfirmationMailer(SmtpSender smtp, EmailConfig config) {
        this.smtp = smtp;
        this.domain = MessageIds.domain(config);
    }

    /** Blocks until the server has answered or the time is up. */
    public SendResult send(ConfirmationMail mail) throws InterruptedException {
        String id = "<confirm-" + mail.id() + domain + ">";
        RenderedMail content = new RenderedMail(
                SUBJECT,
                MailTemplates.confirmHtml(mail).render(),
                MailTemplates.confirmText(mail).render());
        return smtp.send(new OutgoingMail(id, mail.address(), content, Map.of()));
    }
}
