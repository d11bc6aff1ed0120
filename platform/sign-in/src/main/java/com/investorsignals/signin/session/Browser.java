package com.investorsignals.signin.session;

import com.investorsignals.rest.guard.NetworkSource;
import com.investorsignals.signin.AuditLog;
import com.investorsignals.signin.SignInConfig;
import com.investorsignals.signin.SignInResult.SignedIn;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Signs the browser of a person in and out. */
@Singleton
public final class Browser {
    private final Sessions sessions;
    private final AuditLog audit;
    private final SignInConfig config;

    @Inject
    Browser(Sessions sessions, AuditLog audit, SignInConfig config) {
        this.sessions = sessions;
        this.audit = audit;
        this.config = config;
    }

    /** Begins a session; answers with where the person wanted to go before, if that is a page of ours. */
    public Optional<URI> signIn(RoutingContext context, SignedIn who) {
        keep(context, sessions.cookie(sessions.begin(who)));
        return ReturnAddress.take(context);
    }

    /** Ends the session everywhere, and has the browser forget it. */
    public void signOut(RoutingContext context, Session session) {
        sessions.end(session);
        audit.signOut(session.name(), NetworkSource.of(context.request()));
        context.response().addCookie(cookie(context.request(), "").setMaxAge(0));
    }

    void keep(RoutingContext context, String session) {
        context.response()
                .addCookie(cookie(context.request(), session)
                        .setMaxAge(config.sessionIdle().toSeconds()));
    }

    static boolean isSecure(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }

    /** Lax: whoever follows a link from a mail is still signed in. Forms are protected by their token. */
    private static Cookie cookie(HttpServerRequest request, String value) {
        return Cookie.cookie(SessionCookie.NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(isSecure(request))
                .setSameSite(CookieSameSite.LAX);
    }
}
