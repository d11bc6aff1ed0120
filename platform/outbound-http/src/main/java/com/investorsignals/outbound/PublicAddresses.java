package com.investorsignals.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from all others, after the special-purpose registries of IANA and after what
 * cloud platforms say of addresses that are public by their number and lead to the platform itself from within it.
 */
final class PublicAddresses {
    private static final NetworkRange GLOBAL_UNICAST = NetworkRange.parse("2000::/3");

    private static final List<NetworkRange> SPECIAL = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, cloud metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // multicast tunnels
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocol assignments: Teredo, benchmarking, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private static final List<NetworkRange> OF_PLATFORMS = ranges(
            "161.26.0.0/16", // IBM Cloud: name servers, mirrors
            "166.8.0.0/14", // IBM Cloud: private endpoints of services
            "168.63.129.16/32", // Azure: host agent, name server, probes
            "199.36.153.4/30", // Google Cloud: restricted.googleapis.com
            "199.36.153.8/30", // Google Cloud: private.googleapis.com
            "2600:2d00:2:1000::/56", // Google Cloud: restricted.googleapis.com
            "2600:2d00:2:2000::/56"); // Google Cloud: private.googleapis.com

    private PublicAddresses() {}

    /**
     * IPv6 is public only in 2000::/3, which leaves out loopback, unspecified, mapped, NAT64, link-local, unique-local
     * and multicast addresses; Java turns a mapped address into the IPv4 address that it stands for.
     */
    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address)) {
            return false;
        }
        return Stream.concat(SPECIAL.stream(), OF_PLATFORMS.stream()).noneMatch(range -> range.contains(address));
    }

    private static List<NetworkRange> ranges(String... ranges) {
        return Stream.of(ranges).map(NetworkRange::parse).toList();
    }
}
