package com.investorsignals.notifier.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.SignalFacts;
import com.investorsignals.events.SignalRaised;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Reads a record of the topic, and says of one that is no signal why not. A deserializer of the channel would keep the
 * whole record once more in the headers of a dead letter, which then is too large for its topic.
 */
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
class SignalReader {
    private final ObjectMapper json;
    private final DeliveryMetrics metrics;

    SignalReader(ObjectMapper json, DeliveryMetrics metrics) {
        this.json = json;
        this.metrics = metrics;
    }

    SignalRaised read(byte[] raised) throws UnreadableSignalException {
        try {
            return parse(raised);
        } catch (UnreadableSignalException e) {
            metrics.unreadable();
            throw e;
        }
    }

    private SignalRaised parse(byte[] raised) throws UnreadableSignalException {
        try {
            SignalRaised event = json.readValue(raised, SignalRaised.class);
            if (event == null) {
                throw new UnreadableSignalException("The record holds nothing");
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new UnreadableSignalException("The record is no signal: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableSignalException("The record is no signal: " + e.getMessage());
        }
    }
}
