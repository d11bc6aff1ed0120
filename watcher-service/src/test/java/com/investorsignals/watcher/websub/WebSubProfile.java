package com.investorsignals.watcher.websub;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Hubs on this machine reach us at a port that is known before we listen. */
public final class WebSubProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        String port = Integer.toString(freePort());
        return Map.of(
                "quarkus.http.test-port", port,
                "watcher.websub.use", "on",
                "watcher.websub.callback", "http://127.0.0.1:" + port,
                "watcher.websub.tick", "100ms",
                "watcher.websub.max-body", "64K",
                "watcher.websub.patience", "1s");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
