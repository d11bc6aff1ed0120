package com.investorsignals.watcher.fetch;

import com.investorsignals.outbound.Headers;
import com.investorsignals.outbound.RetryAfter.HttpDate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a body stays fresh by its headers (RFC 9111 4.2): {@code max-age} less Age, else Expires less Date. */
final class FreshnessHeaders {
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEVER =
            Pattern.compile("(?:^|[,\\s])no-(?:cache|store)(?:$|[,\\s=])", Pattern.CASE_INSENSITIVE);

    private FreshnessHeaders() {}

    static Optional<Duration> freshFor(Headers headers, Instant now) {
        String cacheControl = headers.get("Cache-Control").orElse("");
        if (NEVER.matcher(cacheControl).find()) {
            return Optional.empty();
        }
        Matcher maxAge = MAX_AGE.matcher(cacheControl);
        Optional<Duration> fresh = maxAge.find()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(maxAge.group(1)) - age(headers)))
                : expires(headers, now);
        return fresh.filter(Duration::isPositive);
    }

    private static Optional<Duration> expires(Headers headers, Instant now) {
        Instant date = headers.get("Date").flatMap(HttpDate::parse).orElse(now);
        return headers.get("Expires").flatMap(HttpDate::parse).map(expires -> Duration.between(date, expires));
    }

    private static long age(Headers headers) {
        return headers.get("Age")
                .filter(age -> age.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
