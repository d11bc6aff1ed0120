package com.investorsignals.rest.guard;

import com.investorsignals.rest.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the page of another site has a browser send here (CSRF): a browser sends along the name and password that
 * a person once gave it for {@code /api}, whoever asks. Programs are no browsers and say neither where they stand nor
 * what for.
 */
@ApplicationScoped
public class OtherSites {
    private static final int FIRST = 90;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Each of these stands on a token of its own, and some are posted to from anywhere. */
    private static final List<String> FREE =
            List.of("/subscribe", "/confirm", "/manage", "/unsubscribe", "/feedback", "/websub");

    /** What a form of any site can send without asking. */
    private static final Set<String> OF_FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    /** Changes nothing, and takes a feed under whatever type its site calls it. */
    private static final String PREVIEW = "/api/feeds/preview";

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (SAFE.contains(request.method().name()) || FREE.stream().anyMatch(free -> Paths.isBelow(path, free))) {
            context.next();
        } else if (isOfAnotherSite(request)) {
            Refusal.of(
                    context,
                    ProblemException.forbidden("This was sent by the page of another site. Send it from a page of"
                            + " this one, or by a program."));
        } else if (Paths.isBelow(path, "/api") && isOfForm(request) && !path.equals(PREVIEW)) {
            Refusal.of(
                    context,
                    ProblemException.unsupportedType(
                            "Nothing under /api takes what a form sends; say by Content-Type what the body is."));
        } else {
            context.next();
        }
    }

    /** Fetch Metadata where the browser has it, else the origin (RFC 6454, 7.3). */
    private static boolean isOfAnotherSite(HttpServerRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isHere(origin, request);
    }

    private static boolean isHere(String origin, HttpServerRequest request) {
        try {
            @Nullable String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(String.valueOf(request.authority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOfForm(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && !RequestBody.of(request).isNone()
                && OF_FORMS.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
