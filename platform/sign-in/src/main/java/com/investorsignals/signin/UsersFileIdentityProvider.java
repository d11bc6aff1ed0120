package com.investorsignals.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Signs in by name and password against the users file. */
@ApplicationScoped
class UsersFileIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final UsersFile users;

    UsersFileIdentityProvider(UsersFile users) {
        this.users = users;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> users.signIn(request.getUsername(), request.getPassword().getPassword())
                        .map(roles -> Identities.of(request.getUsername(), roles))
                        .orElseThrow(() -> new AuthenticationFailedException("wrong name or password")));
    }
}
