package com.investorsignals.watcher.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Judges how a feed fares from what its polls have left on its row. */
final class Diagnosis {
    private Diagnosis() {}

    static HealthState of(Feed feed, Instant now) {
        return switch (feed.status) {
            case DISABLED -> HealthState.DISABLED;
            case GONE -> HealthState.GONE;
            case PAUSED -> HealthState.PAUSED;
            case ACTIVE -> polled(feed, now);
        };
    }

    private static HealthState polled(Feed feed, Instant now) {
        if (feed.failures > 0) {
            return feed.challenged ? HealthState.CHALLENGE : HealthState.FAILING;
        }
        return feed.lastSuccessAt == null ? HealthState.NEW : read(feed.listing, now);
    }

    private static HealthState read(@Nullable Listing listing, Instant now) {
        if (listing == null) {
            return HealthState.OK;
        }
        if (listing.listed() == 0) {
            return HealthState.EMPTY;
        }
        if (listing.dated() == 0) {
            return HealthState.UNDATED;
        }
        return listing.isSilent(now) ? HealthState.SILENT : HealthState.OK;
    }
}
