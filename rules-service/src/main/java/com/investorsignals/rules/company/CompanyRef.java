package com.investorsignals.rules.company;

import com.investorsignals.events.CompanyKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company that a text names: one of the registry, or unlisted under the name that the text gives it. */
public record CompanyRef(
        String key, @Nullable UUID id, String name, boolean listed, List<String> keys, List<String> tags) {

    public CompanyRef {
        keys = List.copyOf(keys);
        tags = List.copyOf(tags);
    }

    public static CompanyRef listed(CompanyProfile profile) {
        return new CompanyRef(profile.key(), profile.id(), profile.name(), true, profile.keys(), profile.tags());
    }

    public static CompanyRef unlisted(String name) {
        String key = CompanyKey.of(name);
        return new CompanyRef(key, null, name, false, List.of(key), List.of());
    }
}
