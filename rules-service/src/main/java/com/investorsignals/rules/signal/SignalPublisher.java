package com.investorsignals.rules.signal;

import com.investorsignals.events.SignalFacts;
import com.investorsignals.events.SignalRaised;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The way out to the topic {@code signals}; returns once the broker has the revision. */
@ApplicationScoped
@RegisterForReflection(
        targets = {
            SignalRaised.class,
            SignalRaised.Company.class,
            SignalRaised.Party.class,
            SignalRaised.Contribution.class,
            SignalRaised.Evidence.class,
            SignalRaised.Rule.class,
            SignalRaised.Cause.class,
            SignalFacts.class,
            SignalFacts.Money.class,
            SignalFacts.Valuation.class,
            SignalFacts.Investor.class,
            SignalFacts.Metric.class
        })
public class SignalPublisher {
    private final MutinyEmitter<SignalRaised> signals;

    SignalPublisher(@Channel("signals") MutinyEmitter<SignalRaised> signals) {
        this.signals = signals;
    }

    void publish(SignalRevision revision) {
        SignalRaised event = SignalEvents.of(revision);
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.company().key())
                .withHeaders(headers(event))
                .build();
        signals.sendMessageAndAwait(Message.of(event).addMetadata(metadata));
    }

    private static Headers headers(SignalRaised event) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.signalId() + ":" + event.revision(),
                        "ce_source", "rules-service",
                        "ce_type", "com.investorsignals.SignalRaised.v1",
                        "ce_time", event.raisedAt().toString(),
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
