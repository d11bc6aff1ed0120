package com.investorsignals.watcher.article;

import com.investorsignals.outbound.InternationalName;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article's address without what only tells how a reader came to it, so that copies of one link are one. */
record CanonicalUrl(URI uri) {
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_WRAPPERS = 3;
    private static final Pattern SHAPE =
            Pattern.compile("(https?)://([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile("(?:[^@]*@)?(\\[[^\\]]+]|[^:]+)(?::(\\d*))?");
    private static final Pattern TRACKING =
            Pattern.compile("(?:utm_.*|at_(?:medium|campaign|custom\\d|link_.*)|fbclid|gclid|dclid|gbraid"
                    + "|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|vero_(?:id|conv)|oly_(?:anon|enc)_id"
                    + "|wt\\.mc_id|cmpid|ftag|ncid|guc(?:counter|e_.*)|__twitter_impression|s_cid|ito|xtor)");

    /** Hosts that stand before the article, and the parameter that holds its address. */
    private static final Map<String, Set<String>> WRAPPERS = Map.of(
            "google.com/url", Set.of("url", "q"),
            "l.facebook.com/l.php", Set.of("u"),
            "lm.facebook.com/l.php", Set.of("u"),
            "bing.com/news/apiclick.aspx", Set.of("url"),
            "t.umblr.com/redirect", Set.of("z"),
            "out.reddit.com/", Set.of("url"),
            "linkedin.com/redir/redirect", Set.of("url"),
            "youtube.com/redirect", Set.of("q"),
            "vk.com/away.php", Set.of("to"));

    static Optional<CanonicalUrl> of(@Nullable String url) {
        String address = url == null ? "" : url.strip();
        if (address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        for (int i = 0; i < MAX_WRAPPERS; i++) {
            Optional<String> wrapped = unwrapped(address);
            if (wrapped.isEmpty()) {
                break;
            }
            address = wrapped.get();
        }
        return normal(address);
    }

    String host() {
        return uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
    }

    /** A front page names no article. */
    boolean isFrontPage() {
        return uri.getRawPath().equals("/") && uri.getRawQuery() == null;
    }

    /** What stays the same when a site moves from http to https or drops its www. */
    String identity() {
        String host =
                uri.getRawAuthority().startsWith("www.") ? uri.getRawAuthority().substring(4) : uri.getRawAuthority();
        return "https://" + host + pathAndQuery();
    }

    String pathAndQuery() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static Optional<CanonicalUrl> normal(String address) {
        Matcher shape = SHAPE.matcher(address);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Matcher authority = AUTHORITY.matcher(shape.group(2));
        if (!authority.matches()) {
            return Optional.empty();
        }
        try {
            String scheme = shape.group(1).toLowerCase(Locale.ROOT);
            String host = authority.group(1).startsWith("[")
                    ? authority.group(1)
                    : InternationalName.toAscii(authority.group(1));
            String path = shape.group(3).isEmpty() ? "/" : PercentForm.normal(shape.group(3));
            String query = shape.group(4) == null ? "" : withoutTracking(shape.group(4));
            URI uri = new URI(scheme + "://" + host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "")
                    + port(scheme, authority.group(2)) + path
                    + (query.isEmpty() ? "" : "?" + PercentForm.normal(query)));
            return Optional.of(new CanonicalUrl(uri.normalize()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String port(String scheme, @Nullable String port) {
        boolean usual = port == null || port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
        return usual ? "" : ":" + port;
    }

    private static String withoutTracking(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !TRACKING.matcher(name(parameter)).matches())
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> unwrapped(String address) {
        Matcher shape = SHAPE.matcher(address);
        if (!shape.matches() || shape.group(4) == null) {
            return Optional.empty();
        }
        String place = shape.group(2).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") + shape.group(3);
        Set<String> parameters = WRAPPERS.getOrDefault(place, Set.of());
        return Arrays.stream(shape.group(4).split("&", -1))
                .filter(parameter -> parameters.contains(name(parameter)))
                .map(CanonicalUrl::value)
                .filter(value -> SHAPE.matcher(value).matches())
                .findFirst();
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }

    private static String value(String parameter) {
        try {
            return URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
