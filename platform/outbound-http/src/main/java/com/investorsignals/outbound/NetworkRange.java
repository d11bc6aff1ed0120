package com.investorsignals.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** A block of addresses in CIDR notation, {@code 10.0.0.0/8} or {@code fc00::/7}; a bare address is a block of one. */
public final class NetworkRange {
    private final byte[] network;
    private final int prefix;

    private NetworkRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    public static NetworkRange parse(String cidr) {
        String[] parts = cidr.strip().split("/", 2);
        byte[] network = InetAddress.ofLiteral(parts[0]).getAddress();
        int prefix = parts.length == 1 ? network.length * 8 : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > network.length * 8) {
            throw new IllegalArgumentException("Not a network range: " + cidr);
        }
        return new NetworkRange(network, prefix);
    }

    /** A comma-separated list; empty for an empty text. */
    public static List<NetworkRange> parseList(String cidrs) {
        return Arrays.stream(cidrs.split(",", -1))
                .filter(cidr -> !cidr.isBlank())
                .map(NetworkRange::parse)
                .toList();
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(bytes, 0, whole, network, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        return rest == 0 || ((bytes[whole] ^ network[whole]) & 0xff) >>> (8 - rest) == 0;
    }
}
