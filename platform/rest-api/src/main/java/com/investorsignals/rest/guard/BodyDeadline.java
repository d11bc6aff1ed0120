package com.investorsignals.rest.guard;

import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** Cuts off whoever sends a body too slowly: each byte in time keeps a connection, a thread and memory for long. */
final class BodyDeadline {
    private BodyDeadline() {}

    static void set(RoutingContext context, GuardConfig config, long length) {
        Vertx vertx = context.vertx();
        long millis =
                config.bodyTime().toMillis() + 1000 * length / config.slowest().asLongValue();
        long timer = vertx.setTimer(millis, late -> {
            if (!context.request().isEnded()) {
                Log.debugf("A body for %s did not arrive in %s ms", context.normalizedPath(), millis);
                context.request().connection().close();
            }
        });
        // An answer may come before the body: whoever goes on sending is cut off all the same.
        context.addEndHandler(end -> {
            if (context.request().isEnded()) {
                vertx.cancelTimer(timer);
            }
        });
    }
}
