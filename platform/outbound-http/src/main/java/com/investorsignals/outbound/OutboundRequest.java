package com.investorsignals.outbound;

import java.util.Map;

/** A GET of an address that a stranger supplied, with the headers to send. */
public record OutboundRequest(String address, Map<String, String> headers) {
    public OutboundRequest {
        headers = Map.copyOf(headers);
    }
}
