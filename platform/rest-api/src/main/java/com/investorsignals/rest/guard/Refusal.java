package com.investorsignals.rest.guard;

import com.investorsignals.rest.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns a request away before it is matched, in the words and the form in which any other error is told. */
public class Refusal {
    private static final String REFUSED = Refusal.class.getName();

    /** Lets the body past and keeps none of it: whoever is still sending reads no answer. */
    static void of(RoutingContext context, ProblemException problem) {
        HttpServerRequest request = context.request();
        context.put(REFUSED, problem);
        if (request.isEnded()) {
            context.next();
            return;
        }
        request.handler(ignored -> {});
        request.endHandler(end -> {
            request.headers().remove(HttpHeaders.CONTENT_LENGTH);
            context.next();
        });
        request.resume();
    }

    @ServerRequestFilter(preMatching = true)
    void tell(RoutingContext context) {
        ProblemException problem = context.get(REFUSED);
        if (problem != null) {
            throw problem;
        }
    }
}
