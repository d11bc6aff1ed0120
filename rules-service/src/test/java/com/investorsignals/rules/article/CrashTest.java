package com.investorsignals.rules.article;

import static com.investorsignals.rules.article.Wire.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.SignalRaised;
import com.investorsignals.rules.PostgresResource;
import com.investorsignals.rules.signal.FlakySignalPublisher;
import com.investorsignals.rules.signal.SignalPublisher;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CrashTest {
    private static final Instant AT = Instant.parse("2026-05-04T09:00:00Z");

    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    ObjectMapper json;

    @Inject
    @Channel("signals")
    MutinyEmitter<SignalRaised> signals;

    private FlakySignalPublisher publisher;
    private Wire wire;

    @BeforeEach
    void putAFlakyWayOut() {
        publisher = new FlakySignalPublisher(signals);
        QuarkusMock.installMockForType(publisher, SignalPublisher.class);
        wire = new Wire(broker, json);
    }

    @Test
    void tellsOnceWhatWasCommittedButNotProduced() {
        var announcement = article("press.example", AT, "Orbita raises $80 million", round("Orbita", 80));
        publisher.cut();
        assertThatThrownBy(() -> wire.send(announcement).join()).hasRootCauseMessage("cut");
        assertThat(wire.signals(List.of("orbita"))).isEmpty();

        publisher.mend();
        wire.send(announcement).join();
        wire.send(announcement).join();

        assertThat(wire.signals(List.of("orbita")))
                .extracting(SignalRaised::revision)
                .containsExactly(1);
    }

    @Test
    void tellsOnceWhatManyCopiesBringTogether() {
        CompletableFuture<?>[] all = IntStream.range(0, 16)
                .mapToObj(
                        i -> article("outlet" + i + ".example", AT, "Pelagia raises $90 million", round("Pelagia", 90)))
                .map(wire::send)
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(all).join();

        assertThat(wire.signals(List.of("pelagia")))
                .extracting(SignalRaised::revision)
                .containsExactly(1);
    }

    private static String round(String company, int millions) {
        return "%s has raised $%d million in a Series B round led by Alder Capital, the company announced today."
                .formatted(company, millions);
    }
}
