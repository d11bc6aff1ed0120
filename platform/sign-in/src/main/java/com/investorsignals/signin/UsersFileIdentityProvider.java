package com.investorsignals.signin;

import com.investorsignals.rest.ProblemException;
import com.investorsignals.rest.guard.NetworkSource;
import com.investorsignals.signin.SignInResult.Later;
import com.investorsignals.signin.SignInResult.SignedIn;
import com.investorsignals.signin.SignInResult.Wrong;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Signs programs in by name and password against the users file. */
@ApplicationScoped
class UsersFileIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final SignIns signIns;

    UsersFileIdentityProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        @Nullable RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        String source = routing == null ? "unknown" : NetworkSource.of(routing.request());
        return context.runBlocking(() -> identity(request, source));
    }

    private SecurityIdentity identity(UsernamePasswordAuthenticationRequest request, String source) {
        char[] password = request.getPassword().getPassword();
        return switch (signIns.signIn(request.getUsername(), password, source)) {
            case SignedIn who -> Identities.of(who.name(), who.roles());
            case Wrong _ -> throw new AuthenticationFailedException("wrong name or password");
            case Later later ->
                throw ProblemException.tooManyRequests(
                        "Too many wrong passwords, or too many at once. Try again in " + later.seconds() + " s.",
                        Duration.ofSeconds(later.seconds()));
        };
    }
}
