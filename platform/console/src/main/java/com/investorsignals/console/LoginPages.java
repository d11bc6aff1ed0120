package com.investorsignals.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The way in and out; what signs in is the form at {@code /j_security_check}. */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class LoginPages {
    /** As {@code quarkus.http.auth.form.cookie-name} says. */
    private static final String SESSION = "signals-session";

    @GET
    @Path("login")
    public TemplateInstance login(@RestQuery @Nullable String failed) {
        return Templates.login(failed != null);
    }

    @POST
    @Path("logout")
    @PageForm
    public Response logout() {
        NewCookie ended = new NewCookie.Builder(SESSION)
                .path("/")
                .maxAge(0)
                .httpOnly(true)
                .build();
        return Response.seeOther(URI.create("/login")).cookie(ended).build();
    }

    @CheckedTemplate(basePath = "console")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance login(boolean failed);
    }
}
