package com.investorsignals.notifier.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.notifier.channel.Alerts;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.Destination;
import com.investorsignals.notifier.channel.HttpFarEnd;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.NotifierContract;
import com.investorsignals.notifier.channel.http.HttpPosts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SlackNotifierTest implements NotifierContract {
    private static final HttpFarEnd.Settings HTTP = new HttpFarEnd.Settings(TIMEOUT);
    private static final HttpPosts POSTS = new HttpPosts(HTTP);

    @AfterAll
    static void stop() {
        POSTS.close();
    }

    @Test
    void postsJson() {
        try (HttpFarEnd slack = farEnd(Reply.ACCEPTS)) {
            var _ = notifier(slack.port())
                    .send(Alerts.notice(destination(slack.port()), Alerts.RAISED, new Item(Alerts.announced(), null)));

            slack.server()
                    .verify(postRequestedFor(urlEqualTo("/services/T0/B0/" + SECRET))
                            .withHeader("Content-Type", containing("application/json"))
                            .withRequestBody(matchingJsonPath("$.blocks[0].type", equalTo("header"))));
        }
    }

    @Override
    public SlackNotifier notifier(int port) {
        return new SlackNotifier(POSTS.post(), HTTP, new Settings(), new ObjectMapper());
    }

    @Override
    public Destination destination(int port) {
        return new Destination(Channel.SLACK, "http://127.0.0.1:" + port + "/services/T0/B0/" + SECRET, null);
    }

    @Override
    public HttpFarEnd farEnd(Reply reply) {
        return HttpFarEnd.answering(reply);
    }

    private record Settings() implements SlackConfig {
        @Override
        public Optional<List<String>> hosts() {
            return Optional.empty();
        }

        @Override
        public int connections() {
            return 1;
        }

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }
    }
}
