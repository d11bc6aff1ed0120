package com.investorsignals.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host name; the JDK's is {@link InetAddress#getAllByName}. */
@FunctionalInterface
public interface HostLookup {
    InetAddress[] lookUp(String host) throws UnknownHostException;
}
