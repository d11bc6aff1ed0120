package com.investorsignals.console;

import com.investorsignals.signin.Role;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;

/** Whoever looks at the page of the current request. */
@Named("viewer")
@Singleton
public class Viewer {
    private static final List<Place> PLACES = List.of(
            new Place("/signals", "Signals", Role.SUBSCRIBER),
            new Place("/feeds", "Feeds", Role.OPERATOR),
            new Place("/rules", "Rules", Role.OPERATOR),
            new Place("/companies", "Companies", Role.SUBSCRIBER),
            new Place("/subscriptions", "Subscriptions", Role.OPERATOR),
            new Place("/deliveries", "Deliveries", Role.OPERATOR));

    private final CurrentIdentityAssociation association;
    private final FormTokens tokens;

    Viewer(CurrentIdentityAssociation association, FormTokens tokens) {
        this.association = association;
        this.tokens = tokens;
    }

    public boolean isSignedIn() {
        return !identity().isAnonymous();
    }

    /** Empty for nobody. */
    public String getName() {
        return identity().getPrincipal().getName();
    }

    public boolean isAdmin() {
        return identity().hasRole(Role.ADMIN);
    }

    public boolean isOperator() {
        return identity().hasRole(Role.OPERATOR);
    }

    /** The pages that the viewer may open from anywhere. */
    public List<Place> getPlaces() {
        return PLACES.stream().filter(place -> identity().hasRole(place.role())).toList();
    }

    /** What a form of this page must send back. */
    public String getToken() {
        return tokens.of(identity());
    }

    public String getTokenField() {
        return FormTokens.FIELD;
    }

    public String getTokenHeader() {
        return FormTokens.HEADER;
    }

    private SecurityIdentity identity() {
        return association.getIdentity();
    }

    /** A page of the navigation. */
    public record Place(String path, String title, String role) {}
}
