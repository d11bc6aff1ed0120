package com.investorsignals.notifier.channel.http;

import com.investorsignals.outbound.NetworkRange;
import com.investorsignals.outbound.OutboundHttp;
import com.investorsignals.outbound.OutboundLimits;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;

/** The service's one way out to addresses that strangers supply. */
final class OutboundProducer {
    /** Of an answer nobody reads more than its first words. */
    private static final int ANSWER_BYTES = 4 * 1024;

    @Produces
    @Singleton
    OutboundHttp outboundHttp(Vertx vertx, HttpConfig config) {
        OutboundLimits limits = new OutboundLimits(config.connectTimeout(), config.timeout(), ANSWER_BYTES, 1, 0);
        return new OutboundHttp(
                vertx, limits, NetworkRange.parseList(config.allow().orElse("")), InetAddress::getAllByName);
    }

    void close(@Disposes OutboundHttp http) {
        http.close();
    }
}
