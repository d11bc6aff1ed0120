package com.investorsignals.watcher.websub;

import com.investorsignals.rest.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where hubs reach us. Whoever knows the address of a subscription is its hub; nobody else learns whether there is one. */
@Path("/websub/{callback}")
@PermitAll
@RunOnVirtualThread
public class CallbackResource {
    /** What hubs make up is shorter; what is longer, or no text, is not sent back to anybody (WebSub 8.2). */
    private static final Pattern CHALLENGE = Pattern.compile("[ -~]{1,1000}");

    private final HubVerification verification;
    private final BodyReader bodies;
    private final PushIntake intake;

    CallbackResource(HubVerification verification, BodyReader bodies, PushIntake intake) {
        this.verification = verification;
        this.bodies = bodies;
        this.intake = intake;
    }

    @GET
    public Response verify(
            String callback,
            @QueryParam("hub.mode") @DefaultValue("") String mode,
            @QueryParam("hub.topic") @DefaultValue("") String topic,
            @QueryParam("hub.challenge") @DefaultValue("") String challenge,
            @QueryParam("hub.lease_seconds") @Nullable String leaseSeconds,
            @QueryParam("hub.reason") @DefaultValue("") String reason) {
        boolean echoes = CHALLENGE.matcher(challenge).matches();
        boolean agreed = switch (mode) {
            case "subscribe" -> echoes && verification.agreeToSubscribe(callback, topic, leaseSeconds);
            case "unsubscribe" -> echoes && verification.agreeToUnsubscribe(callback, topic);
            case "denied" -> verification.takeRefusal(callback, topic, reason);
            default -> false;
        };
        if (!agreed) {
            throw nothing();
        }
        return Response.ok(mode.equals("denied") ? "" : challenge, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** The answer says only that we have it, whether or not it was signed: so nobody learns from it how to sign. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(
            String callback,
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam("X-Hub-Signature") @Nullable String signature) {
        HubSubscription subscription = HubSubscription.at(callback).orElseThrow(CallbackResource::nothing);
        if (subscription.mode == Mode.UNSUBSCRIBE) {
            return Response.status(Response.Status.GONE).build();
        }
        bodies.read(body, push -> intake.take(subscription, push, contentType, signature));
        return Response.accepted().build();
    }

    private static ProblemException nothing() {
        return ProblemException.notFound("Nothing of the kind was asked for here.");
    }
}
