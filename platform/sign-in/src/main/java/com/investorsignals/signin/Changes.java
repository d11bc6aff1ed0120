package com.investorsignals.signin;

import com.investorsignals.rest.guard.NetworkSource;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Leaves a line of whatever somebody who is signed in may have changed, through the API or by a page. */
class Changes {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AuditLog audit;

    Changes(AuditLog audit) {
        this.audit = audit;
    }

    @ServerResponseFilter
    void record(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            RoutingContext routing) {
        if (routing.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()
                && !SAFE.contains(request.getMethod())
                && !onlyAsks(resource.getResourceMethod())) {
            audit.change(
                    user.getSecurityIdentity().getPrincipal().getName(),
                    NetworkSource.of(routing.request()),
                    request.getMethod(),
                    request.getUriInfo().getPath(),
                    response.getStatus(),
                    response.getHeaderString(HttpHeaders.LOCATION));
        }
    }

    private static boolean onlyAsks(@Nullable Method method) {
        return method != null
                && (method.isAnnotationPresent(ChangesNothing.class)
                        || method.getDeclaringClass().isAnnotationPresent(ChangesNothing.class));
    }
}
