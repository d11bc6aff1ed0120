package com.investorsignals.watcher.websub;

import com.investorsignals.rest.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    CallbackResource(HubVerification verification) {
        this.verification = verification;
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

    private static ProblemException nothing() {
        return ProblemException.notFound("Nothing of the kind was asked for here.");
    }
}
