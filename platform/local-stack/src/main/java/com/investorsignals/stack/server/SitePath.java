package com.investorsignals.stack.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The one spelling of a path, by which it is routed and handed on: a service that normalises what the door did not would
 * answer at a path that the door never looked at.
 */
final class SitePath {
    /** The unreserved characters of RFC 3986 §2.3, escaped for no reason (§6.2.2.2). */
    private static final Pattern NEEDLESS_ESCAPE =
            Pattern.compile("%(2d|2e|5f|7e|3[0-9]|[46][1-9a-f]|[57][0-9a])", Pattern.CASE_INSENSITIVE);

    /** What one reader takes for a separator or an end and another one does not; no path of ours has any. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("[\\\\;]|%(2f|5c|3b|25|7f|[01][0-9a-f])", Pattern.CASE_INSENSITIVE);

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private SitePath() {}

    /** Empty for what has more than one meaning, or none: no page of ours stands there. */
    static Optional<String> of(String path) {
        String spelled = NEEDLESS_ESCAPE.matcher(path).replaceAll(SitePath::unescaped);
        if (!spelled.startsWith("/") || AMBIGUOUS.matcher(spelled).find()) {
            return Optional.empty();
        }
        try {
            String normal = new URI(SLASHES.matcher(spelled).replaceAll("/"))
                    .normalize()
                    .getRawPath();
            return Optional.of(normal).filter(plain -> !plain.startsWith("/.."));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String unescaped(MatchResult escape) {
        return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
    }
}
