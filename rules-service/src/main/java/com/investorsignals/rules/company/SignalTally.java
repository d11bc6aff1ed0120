package com.investorsignals.rules.company;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many signals tell of a company, and when the last of them changed. */
record SignalTally(long signals, @Nullable Instant last) {
    static final SignalTally NONE = new SignalTally(0, null);
}
