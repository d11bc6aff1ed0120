package com.investorsignals.outbound;

import java.util.Optional;

/** An answer that only says where the real one is. */
final class Redirect {
    private Redirect() {}

    static Optional<String> location(int status, Headers headers) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> headers.get("Location");
            default -> Optional.empty();
        };
    }
}
