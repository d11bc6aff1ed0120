package com.investorsignals.stack.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Feeds of 14.5 MB that are polled at once are all read, and small ones beside them. */
class LargeFeedsIT {

    @Test
    void areAllReadByAWatcherWithLittleMemory() throws Exception {
        assertThat(new LargeFeedsTrial(3, 20).succeeds("large-feeds")).isTrue();
    }
}
