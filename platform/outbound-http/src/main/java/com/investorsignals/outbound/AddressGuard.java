package com.investorsignals.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds where a target really leads and lets only addresses pass that are public or that the operator allows. */
final class AddressGuard {
    private final HostLookup lookup;
    private final List<NetworkRange> allowed;

    AddressGuard(HostLookup lookup, List<NetworkRange> allowed) {
        this.lookup = lookup;
        this.allowed = List.copyOf(allowed);
    }

    /** All addresses of the target. One bad address among them refuses all: which one is used must not matter. */
    List<InetAddress> check(Target target) throws RefusedAddressException, FailedExchangeException {
        List<InetAddress> addresses = addresses(target);
        for (InetAddress address : addresses) {
            if (!PublicAddresses.isPublic(address) && allowed.stream().noneMatch(range -> range.contains(address))) {
                throw new RefusedAddressException("leads to " + address.getHostAddress()
                        + ", which is not a public address (an operator can allow it)");
            }
        }
        return addresses;
    }

    private List<InetAddress> addresses(Target target) throws RefusedAddressException, FailedExchangeException {
        if (target.isLiteral()) {
            return List.of(target.literal());
        }
        try {
            return List.of(lookup.lookUp(target.host()));
        } catch (UnknownHostException e) {
            throw new FailedExchangeException(
                    FailureReason.UNKNOWN_HOST, "The host " + target.host() + " is not known");
        }
    }
}
