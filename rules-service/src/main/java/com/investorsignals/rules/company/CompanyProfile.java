package com.investorsignals.rules.company;

import com.investorsignals.events.CompanyKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A company of the registry, as recognition needs it. */
public record CompanyProfile(
        UUID id,
        String name,
        List<String> aliases,
        List<String> domains,
        @Nullable String ticker,
        List<String> tags) {

    public CompanyProfile {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
        tags = List.copyOf(tags);
    }

    public String key() {
        return CompanyKey.of(name);
    }

    /** The keys of the name, first, and of every alias. */
    public List<String> keys() {
        var keys = new LinkedHashSet<String>();
        Stream.concat(Stream.of(name), aliases.stream())
                .map(CompanyKey::of)
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return List.copyOf(keys);
    }
}
