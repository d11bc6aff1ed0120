package com.investorsignals.notifier.subscription.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** The network that a request comes from: whoever has an address of IPv6 has the other 2^64 of its network too. */
final class SenderNetwork {
    private static final int NETWORK_BYTES = 8;

    private SenderNetwork() {}

    /** Of an address as a literal; what is none, as a proxy may hand on, is all one network. */
    static String of(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, NETWORK_BYTES)
                    : literal.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
