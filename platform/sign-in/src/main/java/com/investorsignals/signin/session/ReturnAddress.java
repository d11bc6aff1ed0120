package com.investorsignals.signin.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where somebody wanted to go who has to sign in first. It is kept in a cookie, in letters that every cookie may have. */
final class ReturnAddress {
    private static final String COOKIE = "signals-location";
    private static final int LONGEST = 2_000;
    private static final long KEPT_SECONDS = 1_800;

    private ReturnAddress() {}

    static void remember(RoutingContext context) {
        HttpServerRequest request = context.request();
        String address = request.uri();
        if (isOurs(address)) {
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(address));
            context.response().addCookie(cookie(request, value).setMaxAge(KEPT_SECONDS));
        }
    }

    /** Empty unless it is a place of ours. */
    static Optional<URI> take(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        context.response().addCookie(cookie(context.request(), "").setMaxAge(0));
        try {
            String address = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return isOurs(address) ? Optional.of(URI.create(address)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Browsers take {@code //host} and {@code /\host} for another site. */
    private static boolean isOurs(String address) {
        return address.length() <= LONGEST && address.matches("/([^/\\\\].*)?");
    }

    private static Cookie cookie(HttpServerRequest request, String value) {
        return Cookie.cookie(COOKIE, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(Browser.isSecure(request))
                .setSameSite(CookieSameSite.LAX);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
