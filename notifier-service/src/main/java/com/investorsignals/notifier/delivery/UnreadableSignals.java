package com.investorsignals.notifier.delivery;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.DeserializationFailureHandler;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Counts and reports records that cannot be read. The headers that are added here make the channel send the record, as
 * it was, to the dead letters without anybody trying to consume it.
 */
@ApplicationScoped
@Identifier("signals") class UnreadableSignals implements DeserializationFailureHandler<Object> {
    private final DeliveryMetrics metrics;

    UnreadableSignals(DeliveryMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public @Nullable Object handleDeserializationFailure(
            String topic, boolean isKey, String deserializer, byte[] data, Exception exception, Headers headers) {
        metrics.unreadable();
        Log.warnf(
                "A record of %s (%s bytes) is unreadable and goes to the dead letters: %s",
                topic, data == null ? 0 : data.length, exception.getClass().getSimpleName());
        DeserializationFailureHandler.addFailureDetailsToHeaders(deserializer, topic, isKey, headers, data, exception);
        return null;
    }
}
