package com.investorsignals.outbound;

import java.util.HashMap;
import java.util.Map;

/**
 * What to ask of an address that a stranger supplied.
 *
 * <p>A GET has its whole answer or none. A POST goes to its address alone, and of the answer's body only as much is kept
 * as the limits allow, since what counts is the status.
 *
 * @param followsRedirects else a redirect is the answer
 */
@SuppressWarnings("ArrayRecordComponent") // A body is written once and never compared.
public record OutboundRequest(
        Method method, String address, Map<String, String> headers, byte[] body, boolean followsRedirects) {
    public enum Method {
        GET,
        POST
    }

    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    public static OutboundRequest get(String address, Map<String, String> headers) {
        return new OutboundRequest(Method.GET, address, headers, new byte[0], true);
    }

    /** A GET of this address alone, for who has to know where it leads before going there. */
    public static OutboundRequest getHere(String address, Map<String, String> headers) {
        return new OutboundRequest(Method.GET, address, headers, new byte[0], false);
    }

    public static OutboundRequest post(String address, Map<String, String> headers, byte[] body) {
        return new OutboundRequest(Method.POST, address, headers, body, false);
    }

    OutboundRequest withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new OutboundRequest(method, address, more, body, followsRedirects);
    }

    boolean isPost() {
        return method == Method.POST;
    }

    /** Without the address: those of webhooks are secrets. */
    @Override
    public String toString() {
        return method + " of " + body.length + " bytes";
    }
}
