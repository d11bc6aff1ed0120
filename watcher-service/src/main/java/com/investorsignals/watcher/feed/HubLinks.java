package com.investorsignals.watcher.feed;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed says that it is pushed from (WebSub 4).
 *
 * @param topic the name under which the hub knows the feed, in the feed's own spelling
 */
@Embeddable
public record HubLinks(@Nullable String hub, @Nullable String topic) {
    public static final HubLinks NONE = new HubLinks(null, null);
    private static final int MAX_LENGTH = 2_000;

    /** The first of each that can be used. */
    public static HubLinks of(List<String> hubs, List<String> topics) {
        return new HubLinks(usable(hubs), usable(topics));
    }

    /** What is not said here may be said there. */
    public HubLinks or(HubLinks other) {
        return new HubLinks(hub == null ? other.hub : hub, topic == null ? other.topic : topic);
    }

    private static @Nullable String usable(List<String> addresses) {
        return addresses.stream()
                .map(String::strip)
                .filter(HubLinks::isUsable)
                .findFirst()
                .orElse(null);
    }

    private static boolean isUsable(String address) {
        try {
            return address.length() <= MAX_LENGTH && Target.parse(address).port() > 0;
        } catch (RefusedAddressException e) {
            return false;
        }
    }
}
