package com.investorsignals.notifier.channel.slack;

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
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Posts notices to incoming webhooks, as our own JSON: Slack's SDK would need a hundred classes registered for a native
 * executable, and sends {@code {}} where one is forgotten.
 *
 * <table>
 *   <caption>What Slack answers, and what becomes of the message</caption>
 *   <tr><td>200 {@code ok}</td><td>sent</td></tr>
 *   <tr><td>400 {@code invalid_payload}, 403 {@code action_prohibited}</td><td>rejected</td></tr>
 *   <tr><td>404 {@code no_service}, {@code channel_not_found}; 410 {@code channel_is_archived}</td>
 *       <td>rejected, and the subscription is disabled</td></tr>
 *   <tr><td>429 {@code rate_limited}</td><td>retry when Retry-After is over; the webhook's other messages wait too</td></tr>
 *   <tr><td>5xx</td><td>retry</td></tr>
 * </table>
 */
@Singleton
public class SlackNotifier implements Notifier {
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/json; charset=utf-8", "User-Agent", "Investor-Signals");

    private final HttpPost http;
    private final HttpConfig httpConfig;
    private final SlackConfig config;
    private final ObjectMapper json;

    SlackNotifier(HttpPost http, HttpConfig httpConfig, SlackConfig config, ObjectMapper json) {
        this.http = http;
        this.httpConfig = httpConfig;
        this.config = config;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.SLACK;
    }

    @Override
    public Pace pace() {
        return new Pace(config.connections(), httpConfig.timeout(), config.pause());
    }

    @Override
    public Address read(String address) {
        return new SlackAddress(config.hosts().orElse(List.of())).read(address);
    }

    @Override
    public SendResult send(Notice notice) {
        byte[] body = payload(notice).getBytes(StandardCharsets.UTF_8);
        return http.send(notice.destination().address(), HEADERS, body, true);
    }

    @Override
    public Preview preview(Notice notice) {
        return Preview.post(
                NoticeContent.of(notice).subject(), SlackMessage.of(notice).words(), payload(notice));
    }

    private String payload(Notice notice) {
        try {
            return json.writeValueAsString(SlackMessage.of(notice));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
