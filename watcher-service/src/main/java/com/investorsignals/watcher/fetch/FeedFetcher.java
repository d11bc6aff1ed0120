package com.investorsignals.watcher.fetch;

import com.investorsignals.outbound.BodyRoom;
import com.investorsignals.outbound.Headers;
import com.investorsignals.outbound.OutboundAnswer;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundHttp;
import com.investorsignals.outbound.OutboundRequest;
import com.investorsignals.outbound.RetryAfter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gets a feed if it changed. */
@ApplicationScoped
public class FeedFetcher {
    private static final String ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    private final OutboundHttp http;
    private final FetchConfig config;
    private final Clock clock;

    FeedFetcher(OutboundHttp http, FetchConfig config, Clock clock) {
        this.http = http;
        this.config = config;
        this.clock = clock;
    }

    public Fetch fetch(String url, Validators known, BodyRoom room) {
        Map<String, String> headers = new HashMap<>(known.conditions());
        headers.put("User-Agent", UserAgent.of(config));
        headers.put("Accept", ACCEPT);
        return switch (http.send(OutboundRequest.get(url, headers), room)) {
            case Answered answered -> fetch(answered, known, clock.instant());
            case OutboundAnswer.Refused refused -> new Fetch.Failed("The address " + refused.reason(), null);
            case OutboundAnswer.Failed failed -> new Fetch.Failed(failed.detail(), null);
        };
    }

    static Fetch fetch(Answered answer, Validators known, Instant now) {
        if (ChallengePage.is(answer)) {
            return new Fetch.Challenged(answer.status());
        }
        Headers headers = answer.headers();
        Optional<Duration> freshFor = FreshnessHeaders.freshFor(headers, now);
        Optional<Duration> retryAfter = headers.get("Retry-After").flatMap(value -> RetryAfter.parse(value, now));
        Validators validators = Validators.of(headers);
        return switch (answer.status()) {
            case 200, 203, 226 ->
                new Fetch.Modified(
                        answer.status(),
                        answer.body(),
                        headers.get("Content-Type").orElse(null),
                        answer.finalUri(),
                        validators,
                        answer.permanentUri(),
                        freshFor,
                        LinkHeader.hubLinks(headers, answer.finalUri()));
            case 304 -> new Fetch.NotModified(known.updatedBy(validators), answer.permanentUri(), freshFor);
            case 410 -> new Fetch.Gone();
            case 429 -> new Fetch.RateLimited(429, retryAfter);
            case 503 -> retryAfter.isPresent() ? new Fetch.RateLimited(503, retryAfter) : failed(503);
            default -> failed(answer.status());
        };
    }

    private static Fetch.Failed failed(int status) {
        return new Fetch.Failed("The server answered " + status + FailureWords.of(status), status);
    }
}
