package com.investorsignals.watcher.websub;

import com.investorsignals.outbound.OutboundAnswer;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundHttp;
import com.investorsignals.outbound.OutboundRequest;
import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.fetch.FetchConfig;
import com.investorsignals.watcher.fetch.UserAgent;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Posts requests to hubs. A hub may send us to another one; a hub is asked by TLS where that is possible (WebSub 8.2). */
@ApplicationScoped
class HubClient {
    private static final int MOST_REDIRECTS = 3;
    private static final int HTTP_PORT = 80;

    private final OutboundHttp http;
    private final Rooms rooms;
    private final Callbacks callbacks;
    private final Map<String, String> headers;
    private final Clock clock;
    private final Duration lease;

    HubClient(
            OutboundHttp http,
            Rooms rooms,
            Callbacks callbacks,
            FetchConfig fetching,
            WebSubConfig config,
            Clock clock) {
        this.http = http;
        this.rooms = rooms;
        this.callbacks = callbacks;
        this.lease = config.lease();
        this.clock = clock;
        this.headers =
                Map.of("Content-Type", "application/x-www-form-urlencoded", "User-Agent", UserAgent.of(fetching));
    }

    HubAnswer ask(HubSubscription subscription) {
        byte[] form = HubRequest.form(subscription, callbacks.address(subscription.callback), lease);
        Optional<String> secure = secure(subscription.hub);
        if (secure.isPresent() && post(secure.get(), form) instanceof HubAnswer.Accepted accepted) {
            return accepted;
        }
        return post(subscription.hub, form);
    }

    private HubAnswer post(String hub, byte[] form) {
        String address = hub;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            try (Room room = rooms.open()) {
                OutboundAnswer answer = http.send(OutboundRequest.post(address, headers, form), room);
                Optional<String> next = redirect(answer);
                if (next.isEmpty()) {
                    return HubAnswer.of(answer, clock.instant());
                }
                address = next.get();
            }
        }
        return HubAnswer.Declined.because("It redirects more than " + MOST_REDIRECTS + " times");
    }

    /** 307 and 308 are what hubs may answer; 301 and 302 are what some do. 303 is no place to post to. */
    private static Optional<String> redirect(OutboundAnswer answer) {
        try {
            return answer instanceof Answered answered && answered.status() != 303
                    ? answered.redirect().map(target -> target.uri().toString())
                    : Optional.empty();
        } catch (RefusedAddressException e) {
            return Optional.empty();
        }
    }

    /** The same address by TLS, where a hub named without it may well have it. */
    static Optional<String> secure(String hub) {
        try {
            Target target = Target.parse(hub);
            return target.secure() || target.port() != HTTP_PORT
                    ? Optional.empty()
                    : Optional.of("https" + target.uri().toString().substring("http".length()));
        } catch (RefusedAddressException e) {
            return Optional.empty();
        }
    }
}
