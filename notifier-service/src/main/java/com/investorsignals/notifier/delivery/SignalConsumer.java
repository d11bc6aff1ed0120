package com.investorsignals.notifier.delivery;

import static com.investorsignals.notifier.channel.SafeText.line;

import com.investorsignals.events.SignalRaised;
import com.investorsignals.messaging.InPlaceRetry;
import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Severity;
import com.investorsignals.notifier.channel.Standing;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes raised signals from the topic: each revision becomes what the subscriptions are owed for it, in one transaction. */
@ApplicationScoped
class SignalConsumer {
    private static final int LINE = 300;
    private static final int QUOTE = 800;

    private final SignalReader reader;
    private final RevisionIntake intake;
    private final InPlaceRetry retry;
    private final Clock clock;

    SignalConsumer(SignalReader reader, RevisionIntake intake, InPlaceRetry retry, Clock clock) {
        this.reader = reader;
        this.intake = intake;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * The record is acknowledged when this returns, which is after the commit. Whatever this throws takes it to the dead
     * letters, with the message as the reason.
     */
    @Incoming("signals")
    @RunOnVirtualThread
    void consume(byte @Nullable [] raised) throws UnreadableSignalException {
        if (raised == null) {
            Log.debug("A record without a value was passed over");
            return;
        }
        SignalRaised event = reader.read(raised);
        Optional<SignalRevision> revision = translate(event);
        if (revision.isEmpty()) {
            Log.infof(
                    "Signal %s, revision %s was passed over: category %s, standing %s or severity %s is of a later version",
                    event.signalId(), event.revision(), event.category(), event.standing(), event.severity());
            return;
        }
        retry.run("A signal", () -> intake.take(revision.get()));
    }

    private Optional<SignalRevision> translate(SignalRaised event) {
        Optional<Category> category = Category.of(event.category());
        Optional<Standing> standing = Standing.of(event.standing());
        Optional<Severity> severity = Severity.of(event.severity());
        if (category.isEmpty() || standing.isEmpty() || severity.isEmpty()) {
            return Optional.empty();
        }
        SignalRevision revision = new SignalRevision();
        revision.id = UUID.randomUUID();
        revision.signalId = event.signalId();
        revision.revision = event.revision();
        revision.raisedAt = event.raisedAt();
        revision.receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        revision.companyKey = event.company().key();
        revision.category = category.get();
        revision.standing = standing.get();
        revision.severity = severity.get();
        revision.score = event.score();
        revision.correction = event.cause().kind().equals("correction");
        revision.partyKeys = Stream.of(
                        Stream.of(event.company().key()),
                        event.company().keys().stream(),
                        keys(event, role -> role.equals("counterparty") || role.equals("auditor")))
                .flatMap(keys -> keys)
                .distinct()
                .toList();
        revision.investorKeys =
                keys(event, role -> role.equals("investor")).distinct().toList();
        revision.tags = Stream.concat(event.company().tags().stream(), event.feedTags().stream())
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        revision.alert = alert(event, category.get(), standing.get(), severity.get());
        revision.headlineFacts = revision.alert.headlineFacts();
        revision.words = Stream.concat(
                        Stream.of(revision.alert.headline(), revision.alert.company()),
                        revision.alert.quotes().stream().map(Alert.Quote::text))
                .reduce("", (all, words) -> all + words + "\n");
        return Optional.of(revision);
    }

    private static Stream<String> keys(SignalRaised event, Predicate<String> role) {
        return event.parties().stream()
                .filter(party -> role.test(party.role()))
                .flatMap(party -> Stream.concat(Stream.of(party.key()), party.keys().stream()));
    }

    private static Alert alert(SignalRaised event, Category category, Standing standing, Severity severity) {
        List<Alert.Quote> quotes = event.evidence().stream()
                .map(span -> new Alert.Quote(
                        span.articleId(),
                        span.url(),
                        line(span.publisher(), LINE),
                        span.publishedAt(),
                        line(span.quote(), QUOTE)))
                .distinct()
                .toList();
        List<Alert.Line> receipt = event.contributions().stream()
                .map(part -> new Alert.Line(line(part.label(), LINE), part.points()))
                .toList();
        return new Alert(
                event.signalId(),
                event.storyId(),
                event.revision(),
                event.raisedAt(),
                category,
                line(event.company().name(), 120),
                standing,
                event.score(),
                severity,
                line(event.headline(), LINE),
                StatedFacts.of(event.facts()),
                receipt,
                event.counterfactual() == null ? null : line(event.counterfactual(), LINE),
                new Alert.Rule(line(event.rule().title(), LINE), event.rule().version()),
                quotes,
                event.independent(),
                event.syndicated());
    }
}
