package com.investorsignals.console;

import com.investorsignals.rest.guard.NetworkSource;
import com.investorsignals.signin.SignInResult;
import com.investorsignals.signin.SignInResult.Later;
import com.investorsignals.signin.SignInResult.SignedIn;
import com.investorsignals.signin.SignInResult.Wrong;
import com.investorsignals.signin.SignIns;
import com.investorsignals.signin.session.Browser;
import com.investorsignals.signin.session.Sessions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The way in and out. */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class LoginPages {
    private static final URI FIRST_PAGE = URI.create("/signals");

    private final SignIns signIns;
    private final Browser browser;
    private final SecurityIdentity viewer;

    LoginPages(SignIns signIns, Browser browser, SecurityIdentity viewer) {
        this.signIns = signIns;
        this.browser = browser;
        this.viewer = viewer;
    }

    @GET
    @Path("login")
    public TemplateInstance login(@RestQuery @Nullable String failed, @RestQuery @Nullable String wait) {
        return Templates.login(failed != null, wait != null && wait.matches("\\d{1,5}") ? wait : "");
    }

    @POST
    @Path("j_security_check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @RestForm("j_username") @Nullable String name,
            @RestForm("j_password") @Nullable String password,
            RoutingContext context) {
        char[] given = Objects.requireNonNullElse(password, "").toCharArray();
        String source = NetworkSource.of(context.request());
        SignInResult result = signIns.signIn(Objects.requireNonNullElse(name, ""), given, source);
        return switch (result) {
            case SignedIn who -> found(browser.signIn(context, who).orElse(FIRST_PAGE));
            case Wrong _ -> found(URI.create("/login?failed=true"));
            case Later later -> found(URI.create("/login?wait=" + later.seconds()));
        };
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PageForm
    public Response logout(RoutingContext context) {
        Sessions.of(viewer).ifPresent(session -> browser.signOut(context, session));
        return Response.seeOther(URI.create("/login")).build();
    }

    private static Response found(URI address) {
        return Response.status(Response.Status.FOUND).location(address).build();
    }

    @CheckedTemplate(basePath = "console")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance login(boolean failed, String wait);
    }
}
