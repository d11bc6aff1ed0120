package com.investorsignals.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says in words that a body is too large. Quarkus cuts the connection instead, of which a sender who is still sending
 * reads nothing; here such a body is let past, and none of it is kept.
 */
@ApplicationScoped
public class BodyLimit {
    /** Before the limit of Quarkus. */
    private static final int PRIORITY = 100;

    /** What is larger by so much is not worth waiting for. */
    private static final int TIMES_THE_LIMIT = 20;

    private static final String TOO_LARGE = BodyLimit.class.getName();
    private static final long MEGABYTE = 1024L * 1024;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::letPast, PRIORITY);
    }

    private void letPast(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        if (length <= limit || length / TIMES_THE_LIMIT > limit) {
            context.next();
            return;
        }
        request.handler(ignored -> {});
        request.endHandler(end -> {
            request.headers().remove(HttpHeaders.CONTENT_LENGTH);
            context.put(TOO_LARGE, length);
            context.next();
        });
        request.resume();
    }

    private static long length(@Nullable String header) {
        return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : 0;
    }

    @ServerRequestFilter(preMatching = true)
    void refuse(RoutingContext context) {
        Long length = context.get(TOO_LARGE);
        if (length != null) {
            throw ProblemException.tooLarge("What was sent has %d MB; at most %d MB are read. Send it in several parts."
                    .formatted((length + MEGABYTE - 1) / MEGABYTE, limit / MEGABYTE));
        }
    }
}
