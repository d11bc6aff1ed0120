package com.investorsignals.watcher.room;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Public because the validation of configuration can see no other interface. */
@ConfigMapping(prefix = "watcher.room")
public interface RoomConfig {
    /** No body is larger, whoever sends it. */
    @WithDefault("16M")
    MemorySize largest();

    /** How long a body waits to be read; the leases under which it waits last longer. */
    @WithDefault("30s")
    Duration patience();
}
