package com.investorsignals.signin.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows whoever comes with a session, and leads others to the page where one begins. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    /** As {@code quarkus.http.auth.permission.*.auth-mechanism} names it. */
    private static final String SCHEME = "session";

    private static final int FOUND = 302;

    private final Browser browser;

    SessionMechanism(Browser browser) {
        this.browser = browser;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(SessionCookie.NAME);
        return cookie == null
                ? Uni.createFrom().nullItem()
                : providers
                        .authenticate(new SessionRequest(cookie.getValue()))
                        .invoke(identity -> renew(context, identity));
    }

    private void renew(RoutingContext context, @Nullable SecurityIdentity identity) {
        String renewal = identity == null ? null : identity.getAttribute(SessionRequest.RENEWAL);
        if (renewal != null && !context.response().headWritten()) {
            browser.keep(context, renewal);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.GET)) {
            ReturnAddress.remember(context);
        }
        return Uni.createFrom().item(new ChallengeData(FOUND, "Location", "/login"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SessionCookie.NAME, SCHEME));
    }
}
