package com.investorsignals.rest.guard;

import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Cuts off whoever sends a body too slowly: each byte in time keeps a connection, a thread and memory for long. */
final class BodyDeadline {
    private BodyDeadline() {}

    static void set(RoutingContext context, GuardConfig config, long length) {
        Vertx vertx = context.vertx();
        long millis = millis(config, length);
        long timer = vertx.setTimer(millis, late -> {
            if (!context.request().isEnded()) {
                Log.debugf("A body for %s did not arrive in %s ms", context.normalizedPath(), millis);
                context.request().connection().close();
            }
        });
        // An answer may come before the body: the rest is kept by nobody, and whoever goes on sending is cut off all
        // the same.
        context.addEndHandler(end -> {
            HttpServerRequest request = context.request();
            if (request.isEnded()) {
                vertx.cancelTimer(timer);
            } else {
                request.handler(rest -> {});
                request.endHandler(whole -> vertx.cancelTimer(timer));
            }
        });
    }

    /** After which a body is here or its connection is closed. */
    static long millis(GuardConfig config, long length) {
        return config.bodyTime().toMillis() + 1000 * length / config.slowest().asLongValue();
    }
}
