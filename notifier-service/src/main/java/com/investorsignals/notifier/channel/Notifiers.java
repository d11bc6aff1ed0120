package com.investorsignals.notifier.channel;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The notifier of each channel. */
@Singleton
public final class Notifiers {
    private final Map<Channel, Notifier> byChannel = new EnumMap<>(Channel.class);

    Notifiers(@All List<Notifier> notifiers) {
        notifiers.forEach(notifier -> byChannel.put(notifier.channel(), notifier));
    }

    public Notifier of(Channel channel) {
        return Objects.requireNonNull(byChannel.get(channel));
    }

    public List<Notifier> all() {
        return List.copyOf(byChannel.values());
    }
}
