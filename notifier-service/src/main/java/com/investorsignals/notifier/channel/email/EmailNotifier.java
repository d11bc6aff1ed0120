package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.Address;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notifier;
import com.investorsignals.notifier.channel.Pace;
import com.investorsignals.notifier.channel.Preview;
import com.investorsignals.notifier.channel.SendResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Sends notices as mail. */
@Singleton
public class EmailNotifier implements Notifier {
    private final SmtpSender smtp;
    private final EmailConfig config;

    EmailNotifier(SmtpSender smtp, EmailConfig config) {
        this.smtp = smtp;
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Pace pace() {
        return new Pace(config.connections(), config.timeout(), Duration.ZERO);
    }

    @Override
    public Address read(String address) {
        return EmailAddress.parse(address)
                .<Address>map(email -> new Address.Accepted(email.toString(), email.identity()))
                .orElseGet(() -> new Address.Refused("must be one plain e-mail address, such as ana@example.com"));
    }

    @Override
    public Preview preview(Notice notice) {
        RenderedMail mail = RenderedMail.of(notice);
        return Preview.mail(mail.subject(), mail.html(), mail.text());
    }

    @Override
    public SendResult send(Notice notice) throws InterruptedException {
        return smtp.send(new OutgoingMail(
                notice.id(), notice.destination().address(), RenderedMail.of(notice), headers(notice)));
    }

    /** A mail client's own button ends the subscription by one POST (RFC 8058); a story's mails stand in one thread. */
    private static Map<String, String> headers(Notice notice) {
        Map<String, String> headers = new HashMap<>();
        headers.put("List-Unsubscribe", "<" + notice.links().unsubscribe() + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        if (!notice.references().isEmpty()) {
            headers.put("In-Reply-To", notice.references().getFirst());
            headers.put("References", String.join(" ", notice.references()));
        }
        return headers;
    }
}
