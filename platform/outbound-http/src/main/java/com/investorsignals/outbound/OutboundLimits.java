package com.investorsignals.outbound;

import java.time.Duration;

/**
 * How far one request may go.
 *
 * @param connect time to connect, TLS included
 * @param total time for everything: look-up, redirects and the last byte of the body
 * @param bodyBytes largest body, as received and again decompressed
 * @param expansion how many times its compressed size a body may have
 */
public record OutboundLimits(Duration connect, Duration total, int bodyBytes, int expansion, int redirects) {
    public static final OutboundLimits DEFAULT =
            new OutboundLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 15 * 1024 * 1024, 200, 5);

    public OutboundLimits {
        if (bodyBytes < 1 || expansion < 1 || redirects < 0) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }
}
