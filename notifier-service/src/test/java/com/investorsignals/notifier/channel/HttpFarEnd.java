package com.investorsignals.notifier.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.investorsignals.notifier.channel.NotifierContract.FarEnd;
import com.investorsignals.notifier.channel.NotifierContract.Reply;
import com.investorsignals.notifier.channel.http.HttpConfig;
import java.time.Duration;
import java.util.Optional;

/** A web server on a free port that answers every post alike, and repeats in its answer what it was asked for. */
public record HttpFarEnd(WireMockServer server) implements FarEnd {

    public static HttpFarEnd answering(Reply reply) {
        WireMockServer server = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().globalTemplating(true));
        int status = switch (reply) {
            case ACCEPTS -> 200;
            case DEFERS -> 503;
            case REFUSES -> 400;
        };
        server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withBody("no luck with {{request.url}} for {{request.pathSegments.[3]}}")));
        server.start();
        return new HttpFarEnd(server);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Lets notifiers reach this machine, for so long. */
    public record Settings(Duration timeout) implements HttpConfig {
        @Override
        public Duration connectTimeout() {
            return timeout;
        }

        @Override
        public Optional<String> allow() {
            return Optional.of("127.0.0.0/8");
        }
    }
}
