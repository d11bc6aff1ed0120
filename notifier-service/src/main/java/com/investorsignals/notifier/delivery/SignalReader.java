package com.investorsignals.notifier.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.SignalFacts;
import com.investorsignals.events.SignalRaised;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
            return complete(parse(raised));
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

    /** JSON knows no required field: what the contract promises may be absent all the same. */
    private static SignalRaised complete(SignalRaised event) throws UnreadableSignalException {
        require("signalId", event.signalId());
        require("raisedAt", event.raisedAt());
        require("category", event.category());
        SignalRaised.Company company = require("company", event.company());
        require("company.key", company.key());
        require("company.name", company.name());
        require("standing", event.standing());
        require("severity", event.severity());
        require("headline", event.headline());
        require("facts", event.facts());
        require("rule.title", require("rule", event.rule()).title());
        require("cause.kind", require("cause", event.cause()).kind());
        for (SignalRaised.Party party : event.parties()) {
            require("parties.key", party.key());
            require("parties.role", party.role());
        }
        for (SignalRaised.Contribution part : event.contributions()) {
            require("contributions.label", part.label());
        }
        for (SignalRaised.Evidence span : event.evidence()) {
            require("evidence.articleId", span.articleId());
            require("evidence.url", span.url());
            require("evidence.publisher", span.publisher());
            require("evidence.quote", span.quote());
        }
        return event;
    }

    private static <T> T require(String field, @Nullable T value) throws UnreadableSignalException {
        if (value == null) {
            throw new UnreadableSignalException("The signal lacks " + field);
        }
        return value;
    }
}
