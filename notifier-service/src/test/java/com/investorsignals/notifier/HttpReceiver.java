package com.investorsignals.notifier;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A web server on a free port that stands in for Slack and for the webhooks of subscribers. */
public final class HttpReceiver implements QuarkusTestResourceLifecycleManager {
    private static @Nullable WireMockServer server;

    @Override
    public Map<String, String> start() {
        WireMockServer started =
                new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        started.start();
        server = started;
        return Map.of("notifier.slack.hosts", "127.0.0.1:" + started.port());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    public static WireMockServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    public static String address(String path) {
        return "http://127.0.0.1:" + server().port() + path;
    }

    /** What came to this path, in the order of coming. */
    public static List<LoggedRequest> postedTo(String path) {
        return server().findAll(postRequestedFor(urlEqualTo(path))).stream()
                .sorted(java.util.Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }
}
