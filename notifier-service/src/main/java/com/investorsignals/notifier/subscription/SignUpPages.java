package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rest.guard.NetworkSource;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where a reader asks for alerts by mail. Nothing here depends on who is signed in, so no form token is needed. */
@Path("/subscribe")
@PermitAll
@RunOnVirtualThread
public class SignUpPages {
    private final SignUp signUp;

    SignUpPages(SignUp signUp) {
        this.signUp = signUp;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ask() {
        return Templates.ask(SubscriptionFormPage.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response take(@BeanParam SubscriptionFields given, @Context HttpServerRequest request) {
        try {
            signUp.request(given.form().to(Channel.EMAIL.word(), given.value("address")), NetworkSource.of(request));
            return Response.accepted(Templates.asked(given.value("address"))).build();
        } catch (ProblemException problem) {
            return Response.status(problem.problem().status())
                    .entity(Templates.ask(SubscriptionFormPage.faulty(null, given, problem)))
                    .build();
        }
    }

    /** For programs; accepted whatever is known of the address. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(@NotNull SubscriptionForm form, @Context HttpServerRequest request) {
        signUp.request(form, NetworkSource.of(request));
        return Response.accepted().build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(SubscriptionFormPage page);

        static native TemplateInstance asked(String address);
    }
}
