package com.investorsignals.watcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One of a hub's subscribers, as it verified. */
record Subscriber(String callback, String topic, String secret, Instant until) {
    private static final int TRIES = 3;

    /** What a later request replaces. */
    record Key(String callback, String topic) {}

    /** The field that signs a body; nothing for none. */
    interface Signing {
        Optional<String> field(String secret, byte[] body);

        static Signing by(String method) {
            return (secret, body) -> Optional.of(method + "=" + HexFormat.of().formatHex(hmac(method, secret, body)));
        }

        private static byte[] hmac(String method, String secret, byte[] body) {
            try {
                String name = "Hmac" + method.toUpperCase(Locale.ROOT);
                Mac mac = Mac.getInstance(name);
                mac.init(new SecretKeySpec(secret.getBytes(UTF_8), name));
                return mac.doFinal(body);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Subscriber of(HubForm form, Instant until) {
        return new Subscriber(form.callback(), form.topic(), form.field("secret"), until);
    }

    Key key() {
        return new Key(callback, topic);
    }

    /** The status of the last try; anything but success or the end of the subscription is tried again. */
    int deliver(HttpClient http, String hub, String contentType, byte[] body, Signing signing) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(callback))
                .header("Content-Type", contentType)
                .header("Link", "<" + hub + ">; rel=\"hub\", <" + topic + ">; rel=\"self\"")
                .POST(BodyPublishers.ofByteArray(body));
        signing.field(secret, body).ifPresent(field -> request.header("X-Hub-Signature", field));
        int status = 0;
        for (int tries = 0; tries < TRIES && status / 100 != 2 && status != 410; tries++) {
            status = send(http, request.build());
        }
        return status;
    }

    private static int send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
