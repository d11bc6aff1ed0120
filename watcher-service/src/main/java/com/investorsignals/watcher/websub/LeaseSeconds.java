package com.investorsignals.watcher.websub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * For how long a hub says that it will push. A month is enough for any hub: so one that forgot us is asked again.
 *
 * @param asked what holds where a hub does not say it, or says nonsense
 */
record LeaseSeconds(Duration asked) {
    private static final Duration LONGEST = Duration.ofDays(30);

    Duration read(@Nullable String seconds) {
        if (seconds == null || !seconds.matches("0*[1-9]\\d{0,9}")) {
            return asked;
        }
        Duration granted = Duration.ofSeconds(Long.parseLong(seconds));
        return granted.compareTo(LONGEST) > 0 ? LONGEST : granted;
    }
}
