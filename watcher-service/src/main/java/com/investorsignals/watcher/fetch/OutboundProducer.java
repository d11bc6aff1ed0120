package com.investorsignals.watcher.fetch;

import com.investorsignals.outbound.NetworkRange;
import com.investorsignals.outbound.OutboundHttp;
import com.investorsignals.outbound.OutboundLimits;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;

/** The service's one way out. */
final class OutboundProducer {

    @Produces
    @Singleton
    OutboundHttp outboundHttp(Vertx vertx, FetchConfig config) {
        OutboundLimits limits = new OutboundLimits(
                config.connectTimeout(),
                config.totalTimeout(),
                Math.toIntExact(config.maxBody().asLongValue()),
                OutboundLimits.DEFAULT.expansion(),
                OutboundLimits.DEFAULT.redirects());
        return new OutboundHttp(
                vertx, limits, NetworkRange.parseList(config.allow().orElse("")), InetAddress::getAllByName);
    }

    void close(@Disposes OutboundHttp http) {
        http.close();
    }
}
