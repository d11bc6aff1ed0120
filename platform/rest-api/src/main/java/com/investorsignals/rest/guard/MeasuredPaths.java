package com.investorsignals.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;

/**
 * Keeps what strangers write into addresses, tokens of readers among it, out of the metrics: a request is counted under
 * the template of its path, and under none of its own where no template was matched.
 */
@ApplicationScoped
public class MeasuredPaths {
    private static final int FIRST = 300;
    /** Where the metrics of Quarkus look for the template; whoever matches one puts it there later. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String UNMATCHED = "UNMATCHED";

    void register(@Observes Filters filters) {
        filters.register(MeasuredPaths::name, FIRST);
    }

    private static void name(RoutingContext context) {
        String name = Stream.of("/assets", "/q")
                .filter(root -> Paths.isBelow(context.normalizedPath(), root))
                .map(root -> root + "/{name}")
                .findFirst()
                .orElse(UNMATCHED);
        ((HttpServerRequestInternal) context.request()).context().putLocal(TEMPLATE, name);
        context.next();
    }
}
