package com.investorsignals.rest.guard;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/** Keeps methods that strangers make up out of the metrics, of which each would be a series for good. */
@Singleton
public class MeasuredMethods implements MeterFilter {
    private static final String METHOD = "method";
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public Meter.Id map(Meter.Id id) {
        String method = id.getTag(METHOD);
        return method == null || KNOWN.contains(method) || !id.getName().startsWith("http.server")
                ? id
                : id.withTag(Tag.of(METHOD, "OTHER"));
    }
}
