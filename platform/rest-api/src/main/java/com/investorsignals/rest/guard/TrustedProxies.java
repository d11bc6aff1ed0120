package com.investorsignals.rest.guard;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets no service start with proxies that are named in a way for which each request would ask a name server. */
@ApplicationScoped
public class TrustedProxies {
    private static final String PROPERTY = "quarkus.http.proxy.trusted-proxies";

    void check(@Observes StartupEvent event, @ConfigProperty(name = PROPERTY) Optional<List<String>> proxies) {
        requireRanges(proxies.orElse(List.of()));
    }

    static void requireRanges(List<String> proxies) {
        for (String proxy : proxies) {
            if (!proxy.contains("/")) {
                throw new IllegalArgumentException(
                        "SIGNALS_TRUSTED_PROXIES: \"%s\" is no range of addresses; write one address as 10.1.2.3/32 or ::1/128"
                                .formatted(proxy));
            }
        }
    }
}
