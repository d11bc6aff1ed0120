package com.investorsignals.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.Mails;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.Test;

/** Feeds are written by strangers: nothing of theirs becomes a header, markup, a template or a link that is none. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class HostileTextTest {
    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector topics;

    @Test
    void hostileTextIsHarmless() throws Exception {
        Story story = new Story(topics);
        story.subscribe("");

        story.raise(story.event()
                .headline(
                        "Round\r\nBcc: eve@evil.example\r\n\r\n<script>alert(1)</script> {mail.subject} \u202egnp.exe\u0000")
                .quote(
                        "javascript:alert(document.domain)",
                        "\"><img src=x onerror=alert(1)>",
                        "{#for x in mail.alerts}\n.\r\nQUIT\r\n" + "long ".repeat(2000)));
        MimeMessage mail = story.mails(1).getFirst();

        story.hasEndedWith(1);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject())
                .contains("Round Bcc: eve@evil.example <script>alert(1)</script> {mail.subject} gnp.exe")
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
        assertThat(Mails.html(mail))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; {mail.subject}", "{#for x in mail.alerts} . QUIT")
                .doesNotContain("<script", "<img", "javascript:")
                .doesNotContainPattern("href=\"(?!http://localhost:8080/)");
        assertThat(Mails.text(mail)).contains("…").doesNotContain("javascript:").doesNotContainPattern("(?m)^\\.\\r?$");
    }
}
