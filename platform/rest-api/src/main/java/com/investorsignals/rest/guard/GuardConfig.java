package com.investorsignals.rest.guard;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Public because the validation of configuration can see no other interface. */
@ConfigMapping(prefix = "signals.guard")
public interface GuardConfig {
    /** Where anybody may post, with all that is below; what is sent there is short. */
    @WithDefault("/login,/logout,/j_security_check,/subscribe,/confirm,/manage,/unsubscribe,/feedback")
    List<String> openPaths();

    /** The largest body that is read there. */
    @WithDefault("64K")
    MemorySize openBody();

    /** A body must be here within this, and a second more for each {@code slowest} of it. */
    @WithDefault("10s")
    Duration bodyTime();

    @WithDefault("32K")
    MemorySize slowest();
}
