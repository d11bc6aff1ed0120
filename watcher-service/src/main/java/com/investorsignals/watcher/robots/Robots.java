package com.investorsignals.watcher.robots;

import com.investorsignals.outbound.OutboundAnswer;
import com.investorsignals.outbound.OutboundHttp;
import com.investorsignals.outbound.OutboundRequest;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.fetch.FetchConfig;
import com.investorsignals.watcher.fetch.UserAgent;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Knows the rules of sites, or asks for them. */
@ApplicationScoped
public class Robots {
    private final RobotsCache cache;
    private final OutboundHttp http;
    private final Rooms rooms;
    private final FetchConfig config;
    private final Clock clock;

    Robots(RobotsCache cache, OutboundHttp http, Rooms rooms, FetchConfig config, Clock clock) {
        this.cache = cache;
        this.http = http;
        this.rooms = rooms;
        this.config = config;
        this.clock = clock;
    }

    /** The rules of the page's site; nothing if they were never asked for, or too long ago. */
    public Optional<RobotsRules> rulesFor(Target page) {
        return cache.fresh(address(page)).map(RobotsFile::rules);
    }

    /** Asks the page's site; a request like any other, for which its host has to be held. */
    public void ask(Target page) {
        URI address = address(page);
        Map<String, String> headers = Map.of("User-Agent", UserAgent.of(config), "Accept", "text/plain, */*;q=0.5");
        try (Room room = rooms.open()) {
            OutboundAnswer answer = http.send(OutboundRequest.get(address.toString(), headers), room);
            RobotsFile file = RobotsFile.of(answer, clock.instant());
            Log.debugf("%s is %s", address, file.standing().word());
            cache.keep(address, file);
        }
    }

    /** Each scheme, host and port has one of its own (RFC 9309 2.3). */
    private static URI address(Target page) {
        return page.uri().resolve("/robots.txt");
    }
}
