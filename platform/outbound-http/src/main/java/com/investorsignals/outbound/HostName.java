package com.investorsignals.outbound;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** Host names in ASCII; what ends like a number must be an IPv4 address in its usual four decimal parts. */
final class HostName {
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?");

    private HostName() {}

    static String normal(String host) throws RefusedAddressException {
        if (host.startsWith("[")) {
            return ipv6(host);
        }
        String ascii = ascii(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        if (ENDS_IN_NUMBER.matcher(ascii).matches()) {
            if (!IPV4.matcher(ascii).matches()) {
                throw new RefusedAddressException("has a host that is a number but no IPv4 address in its usual form");
            }
            return ascii;
        }
        if (!NAME.matcher(ascii).matches()) {
            throw new RefusedAddressException("has a host with characters that host names do not have");
        }
        return ascii;
    }

    private static String ascii(String host) throws RefusedAddressException {
        try {
            return InternationalName.toAscii(host);
        } catch (IllegalArgumentException e) {
            throw new RefusedAddressException("has a host that is no valid international name");
        }
    }

    private static String ipv6(String host) throws RefusedAddressException {
        try {
            InetAddress.ofLiteral(host.substring(1, host.length() - 1));
            return host;
        } catch (IllegalArgumentException e) {
            throw new RefusedAddressException("has a host that is no IPv6 address");
        }
    }
}
