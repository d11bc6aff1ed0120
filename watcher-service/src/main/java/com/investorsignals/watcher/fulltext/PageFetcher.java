package com.investorsignals.watcher.fulltext;

import com.investorsignals.outbound.BodyRoom;
import com.investorsignals.outbound.FailureReason;
import com.investorsignals.outbound.OutboundAnswer;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundHttp;
import com.investorsignals.outbound.OutboundRequest;
import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.RetryAfter;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.fetch.ChallengePage;
import com.investorsignals.watcher.fetch.FetchConfig;
import com.investorsignals.watcher.fetch.UserAgent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Asks for a page, and goes nowhere else for it: another host has rules of its own. */
@ApplicationScoped
public class PageFetcher {
    private final OutboundHttp http;
    private final FetchConfig config;
    private final long largest;
    private final Clock clock;

    PageFetcher(OutboundHttp http, FetchConfig config, FullTextConfig fullText, Clock clock) {
        this.http = http;
        this.config = config;
        this.largest = fullText.maxPage().asLongValue();
        this.clock = clock;
    }

    PageAnswer fetch(Target page, BodyRoom room) {
        Map<String, String> headers = Map.of(
                "User-Agent", UserAgent.of(config), "Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.1");
        OutboundAnswer answer = http.send(OutboundRequest.getHere(page.uri().toString(), headers), room);
        return read(answer, largest, clock.instant());
    }

    static PageAnswer read(OutboundAnswer answer, long largest, Instant now) {
        return switch (answer) {
            case Answered answered -> read(answered, largest, now);
            case OutboundAnswer.Refused _ -> new PageAnswer.Never(FullTextOutcome.FAILED);
            case OutboundAnswer.Failed failed ->
                failed.reason() == FailureReason.TOO_LARGE
                        ? new PageAnswer.Never(FullTextOutcome.TOO_LARGE)
                        : new PageAnswer.Later(Duration.ZERO, FullTextOutcome.FAILED);
        };
    }

    private static PageAnswer read(Answered answer, long largest, Instant now) {
        if (ChallengePage.is(answer)) {
            return new PageAnswer.Never(FullTextOutcome.CHALLENGED);
        }
        Duration wait = answer.headers()
                .get("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, now))
                .orElse(Duration.ZERO);
        return switch (answer.status()) {
            case 200, 203 -> page(answer, largest);
            case 301, 302, 303, 307, 308 -> elsewhere(answer);
            case 429 -> new PageAnswer.TooMany(wait);
            // A feed may name a page before its last server has it.
            case 404, 408, 425, 500, 502, 503, 504 -> new PageAnswer.Later(wait, FullTextOutcome.REFUSED);
            default -> new PageAnswer.Never(FullTextOutcome.REFUSED);
        };
    }

    private static PageAnswer page(Answered answer, long largest) {
        return answer.body().length > largest
                ? new PageAnswer.Never(FullTextOutcome.TOO_LARGE)
                : new PageAnswer.Page(
                        answer.body(), answer.headers().get("Content-Type").orElse(null), answer.finalUri());
    }

    private static PageAnswer elsewhere(Answered answer) {
        try {
            Optional<Target> to = answer.redirect();
            return to.isPresent() ? new PageAnswer.Elsewhere(to.get()) : new PageAnswer.Never(FullTextOutcome.REFUSED);
        } catch (RefusedAddressException e) {
            return new PageAnswer.Never(FullTextOutcome.FAILED);
        }
    }
}
