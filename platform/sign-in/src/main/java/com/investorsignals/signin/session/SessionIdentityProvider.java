package com.investorsignals.signin.session;

import com.investorsignals.signin.Identities;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Finds whose a session is; it is nobody's when it is over. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {
    private final Sessions sessions;

    SessionIdentityProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.present(request.cookie())
                .map(SessionIdentityProvider::identity)
                .orElse(null));
    }

    private static SecurityIdentity identity(Sessions.Present present) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(SessionRequest.SESSION, present.session());
        present.renewal().ifPresent(cookie -> attributes.put(SessionRequest.RENEWAL, cookie));
        return Identities.of(present.session().name(), present.roles(), attributes);
    }
}
