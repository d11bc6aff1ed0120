package com.investorsignals.rules.signal;

import com.investorsignals.events.SignalRaised;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** A way out that can be cut, as when the service dies between its commit and the broker. */
public final class FlakySignalPublisher extends SignalPublisher {
    private volatile boolean cut;

    public FlakySignalPublisher(MutinyEmitter<SignalRaised> signals) {
        super(signals);
    }

    public void cut() {
        cut = true;
    }

    public void mend() {
        cut = false;
    }

    @Override
    void publish(SignalRevision revision) {
        if (cut) {
            throw new IllegalStateException("cut");
        }
        super.publish(revision);
    }
}
