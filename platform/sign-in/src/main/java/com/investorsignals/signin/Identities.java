package com.investorsignals.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Set;

/** Who the users file knows, as the framework sees them. */
public final class Identities {
    private Identities() {}

    static SecurityIdentity of(String name, Set<String> roles) {
        return of(name, roles, Map.of());
    }

    public static SecurityIdentity of(String name, Set<String> roles, Map<String, Object> attributes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .addAttributes(attributes)
                .build();
    }
}
