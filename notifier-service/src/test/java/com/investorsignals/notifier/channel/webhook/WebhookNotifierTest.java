package com.investorsignals.notifier.channel.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.investorsignals.notifier.channel.Alerts;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.Destination;
import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.HttpFarEnd;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.NotifierContract;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.http.HttpPosts;
import com.standardwebhooks.Webhook;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WebhookNotifierTest implements NotifierContract {
    private static final HttpFarEnd.Settings HTTP = new HttpFarEnd.Settings(TIMEOUT);
    private static final HttpPosts POSTS = new HttpPosts(HTTP);
    private static final WebhookSecret SIGNING = WebhookSecret.generate();

    @AfterAll
    static void stop() {
        POSTS.close();
    }

    @Test
    void signsWhatItPostsUnderAnIdThatLasts() {
        try (HttpFarEnd receiver = farEnd(Reply.ACCEPTS)) {
            Notice notice =
                    Alerts.notice(destination(receiver.port()), Alerts.RAISED, new Item(Alerts.announced(), null));
            var _ = notifier(receiver.port()).send(notice);
            var _ = notifier(receiver.port()).send(notice);

            List<LoggedRequest> posted = receiver.server().findAll(postRequestedFor(urlEqualTo("/in?token=" + SECRET)));
            assertThat(posted).hasSize(2).allSatisfy(post -> {
                assertThat(post.getHeader("webhook-id")).isEqualTo("message-1");
                assertThat(post.getHeader("Content-Type")).startsWith("application/cloudevents+json");
                assertThatCode(() -> verify(post)).doesNotThrowAnyException();
            });
        }
    }

    @Test
    void goesToNoAddressThatIsNotPublic() {
        Destination inside = new Destination(Channel.WEBHOOK, "http://10.0.0.1/", SIGNING.value());

        assertThat(notifier(0).send(Alerts.notice(inside, Alerts.RAISED, new Item(Alerts.announced(), null))))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(FailureReason.ADDRESS));
    }

    @Test
    void makesSecretsThatNobodyGuessesAndNobodyReads() {
        assertThat(WebhookSecret.generate()).isNotEqualTo(WebhookSecret.generate());
        assertThat(SIGNING.toString()).isEqualTo("whsec_…");
    }

    private static void verify(LoggedRequest post) throws Exception {
        new Webhook(SIGNING.value())
                .verify(
                        post.getBodyAsString(),
                        Map.of(
                                "webhook-id", List.of(post.getHeader("webhook-id")),
                                "webhook-timestamp", List.of(post.getHeader("webhook-timestamp")),
                                "webhook-signature", List.of(post.getHeader("webhook-signature"))));
    }

    @Override
    public WebhookNotifier notifier(int port) {
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        return new WebhookNotifier(POSTS.post(), HTTP, () -> 1, json, Clock.systemUTC());
    }

    @Override
    public Destination destination(int port) {
        return new Destination(Channel.WEBHOOK, "http://127.0.0.1:" + port + "/in?token=" + SECRET, SIGNING.value());
    }

    @Override
    public HttpFarEnd farEnd(Reply reply) {
        return HttpFarEnd.answering(reply);
    }
}
