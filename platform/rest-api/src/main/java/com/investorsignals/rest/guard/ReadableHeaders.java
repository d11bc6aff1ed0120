package com.investorsignals.rest.guard;

import com.investorsignals.rest.PlainLine;
import com.investorsignals.rest.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Refuses names of media types that are none (RFC 9110, 8.3.1 and 12.5.1), before anything is chosen by them. */
@ApplicationScoped
public class ReadableHeaders {
    private static final int FIRST = 90;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final String WEIGHT = "[qQ]=(?:0?\\.\\d++|1\\.0++|[01]\\.?)";
    private static final String PARAMETER =
            "(?:" + WEIGHT + "|(?![qQ]=)" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))";
    private static final String PARAMETERS = "(?:[ \\t]*+;[ \\t]*+(?:" + PARAMETER + ")?)*+";
    /** A lone asterisk is how Java's oldest client says that it takes anything. */
    private static final String RANGE = "(?:\\*(?!/)|(?!\\*/[^*])" + TOKEN + "/" + TOKEN + ")" + PARAMETERS;

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[ \\t]*+(?!\\*)" + TOKEN + "/(?!\\*)" + TOKEN + PARAMETERS + "[ \\t]*+");
    private static final Pattern MEDIA_RANGES =
            Pattern.compile("[ \\t]*+" + RANGE + "(?:[ \\t]*+,[ \\t]*+" + RANGE + ")*+[ \\t]*+");

    void register(@Observes Filters filters) {
        filters.register(ReadableHeaders::check, FIRST);
    }

    private static void check(RoutingContext context) {
        MultiMap headers = context.request().headers();
        for (String accept : headers.getAll(HttpHeaders.ACCEPT)) {
            if (!areMediaRanges(accept)) {
                // Whoever tells the problem is to choose nothing by it either.
                headers.remove(HttpHeaders.ACCEPT);
                Refusal.of(context, ProblemException.invalid("Accept", said(accept)));
                return;
            }
        }
        for (String type : headers.getAll(HttpHeaders.CONTENT_TYPE)) {
            if (!MEDIA_TYPE.matcher(type).matches()) {
                headers.remove(HttpHeaders.CONTENT_TYPE);
                Refusal.of(context, ProblemException.unsupportedType("Content-Type " + said(type) + "."));
                return;
            }
        }
        context.next();
    }

    static boolean areMediaRanges(String accept) {
        return MEDIA_RANGES.matcher(accept).matches();
    }

    private static String said(String header) {
        return "\"%s\" is no media type such as application/json".formatted(PlainLine.beginning(PlainLine.of(header)));
    }
}
