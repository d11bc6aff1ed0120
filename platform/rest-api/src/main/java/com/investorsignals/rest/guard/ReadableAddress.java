package com.investorsignals.rest.guard;

import com.investorsignals.rest.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses what no text of ours may hold, and no database keeps: NUL, in a path or a parameter. */
@ApplicationScoped
public class ReadableAddress {
    private static final int FIRST = 95;

    void register(@Observes Filters filters) {
        filters.register(ReadableAddress::check, FIRST);
    }

    private static void check(RoutingContext context) {
        if (context.request().uri().contains("%00")) {
            Refusal.of(context, ProblemException.invalid("address", "holds %00, which is no character of any text"));
        } else {
            context.next();
        }
    }
}
