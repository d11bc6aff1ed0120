package com.investorsignals.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Keeps probes, metrics and the OpenAPI document to those who ask this process itself, by their plain path. Whatever came
 * through a proxy came from outside, however its path is spelled: a proxy routes paths as they are written, and here
 * they are normalised.
 */
@ApplicationScoped
public class InternalPaths {
    private static final int FIRST = 200;
    private static final String INTERNAL = "/q";
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

    void register(@Observes Filters filters) {
        filters.register(this::hide, FIRST);
    }

    private void hide(RoutingContext context) {
        if (Paths.isBelow(context.normalizedPath(), INTERNAL) && isFromOutside(context.request())) {
            context.response().setStatusCode(404).end();
        } else {
            context.next();
        }
    }

    private static boolean isFromOutside(HttpServerRequest request) {
        return !Paths.isBelow(String.valueOf(request.path()), INTERNAL)
                || FORWARDED.stream().anyMatch(name -> request.headers().contains(name));
    }
}
