package com.investorsignals.notifier.channel.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.notifier.channel.Address;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notifier;
import com.investorsignals.notifier.channel.Pace;
import com.investorsignals.notifier.channel.Preview;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.content.NoticeContent;
import com.investorsignals.notifier.channel.http.HttpConfig;
import com.investorsignals.notifier.channel.http.HttpPost;
import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Posts notices to subscribers' own addresses, each under one {@code webhook-id} however often it is tried. */
@Singleton
public class WebhookNotifier implements Notifier {
    private final HttpPost http;
    private final HttpConfig httpConfig;
    private final WebhookConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookNotifier(HttpPost http, HttpConfig httpConfig, WebhookConfig config, ObjectMapper json, Clock clock) {
        this.http = http;
        this.httpConfig = httpConfig;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Pace pace() {
        return new Pace(config.connections(), httpConfig.timeout(), Duration.ZERO);
    }

    @Override
    public Address read(String address) {
        try {
            String normal = Target.parse(address).uri().toString();
            Optional<String> refusal = http.refusal(normal);
            return refusal.isEmpty() ? new Address.Accepted(normal, normal) : new Address.Refused(refusal.get());
        } catch (RefusedAddressException e) {
            return new Address.Refused(e.reason());
        }
    }

    @Override
    public SendResult send(Notice notice) {
        String payload = payload(notice);
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "Content-Type", "application/cloudevents+json; charset=utf-8",
                "User-Agent", "Investor-Signals",
                "webhook-id", notice.id(),
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", signature(notice, seconds, payload));
        return http.send(notice.destination().address(), headers, payload.getBytes(StandardCharsets.UTF_8), false);
    }

    @Override
    public Preview preview(Notice notice) {
        return Preview.post(NoticeContent.of(notice).subject(), null, payload(notice));
    }

    private String payload(Notice notice) {
        try {
            return json.writeValueAsString(AlertEvent.of(notice));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signature(Notice notice, long seconds, String payload) {
        String secret = Objects.requireNonNull(notice.destination().secret());
        try {
            return new Webhook(secret).sign(notice.id(), seconds, payload);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("every secret is whole and every JDK has HmacSHA256", e);
        }
    }
}
