package com.investorsignals.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells browsers to keep nothing but what says that it may be kept, so that nobody finds it there after a sign-out, and
 * to come back by TLS to a site that they reached by TLS (RFC 6797).
 */
@ApplicationScoped
public class AnswerHeaders {
    private static final int FIRST = 250;

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, FIRST);
    }

    private static void add(RoutingContext context) {
        boolean asset = Paths.isBelow(context.normalizedPath(), "/assets");
        context.addHeadersEndHandler(end -> {
            MultiMap headers = context.response().headers();
            if (!asset && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if ("https".equals(context.request().scheme())) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
        });
        context.next();
    }
}
