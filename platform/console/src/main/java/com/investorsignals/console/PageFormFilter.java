package com.investorsignals.console;

import com.investorsignals.rest.ProblemException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Refuses what was not sent from a page of ours (CSRF): a page's form, or its request in the background, has a token. */
class PageFormFilter {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final FormTokens tokens;
    private final CurrentIdentityAssociation association;

    PageFormFilter(FormTokens tokens, CurrentIdentityAssociation association) {
        this.tokens = tokens;
        this.association = association;
    }

    @ServerRequestFilter
    @WithFormRead
    @PageForm
    Uni<Response> check(ResteasyReactiveContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())) {
            return Uni.createFrom().nullItem();
        }
        String token = token(request);
        return association
                .getDeferredIdentity()
                .invoke(user -> {
                    if (!tokens.isGood(token, user)) {
                        throw ProblemException.forbidden(
                                "This form was open for too long or is not one of ours. Go back, load the page again"
                                        + " and send it once more.");
                    }
                })
                .map(user -> null);
    }

    private static @Nullable String token(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(FormTokens.HEADER);
        return header == null
                ? (String) ((ResteasyReactiveRequestContext) request.getServerRequestContext())
                        .getFormParameter(FormTokens.FIELD, true, false)
                : header;
    }
}
