package com.investorsignals.outbound;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields by name, whatever its case; several fields of one name are one, joined by commas (RFC 9110 5.3). */
public record Headers(Map<String, String> fields) {
    public Headers {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(fields);
        fields = Collections.unmodifiableMap(sorted);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
