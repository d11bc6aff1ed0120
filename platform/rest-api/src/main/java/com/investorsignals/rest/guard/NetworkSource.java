package com.investorsignals.rest.guard;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as one party may have many addresses: an IPv4 address, or the /64 that a customer
 * of IPv6 is given. What a proxy says is believed of those proxies alone that the configuration trusts.
 */
public final class NetworkSource {
    private static final int NETWORK_BYTES = 8;

    private NetworkSource() {}

    public static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        return remote == null ? "unknown" : of(remote.hostAddress());
    }

    static String of(@Nullable String address) {
        if (address == null) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
