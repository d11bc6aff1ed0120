package com.investorsignals.watcher.fulltext;

import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.ArticlePublisher;
import com.investorsignals.watcher.article.BrokerUnavailableException;
import com.investorsignals.watcher.fetch.Politeness;
import com.investorsignals.watcher.fulltext.ArticlePage.Reading;
import com.investorsignals.watcher.robots.Robots;
import com.investorsignals.watcher.robots.RobotsRules;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes one turn at a host, which is one request: for its robots.txt if its rules are not known, else for the page. An
 * article is told once, with what its page says, or with its teaser when there is nothing to wait for any more.
 */
@ApplicationScoped
public class FullTextReader {
    private static final int MOST_REDIRECTS = 5;
    private static final int MAX_DOUBLINGS = 10;

    /** HTML may be all elements, of which each takes up more than what a feed mostly is: text. */
    private static final int WEIGHT = 2;

    private final Robots robots;
    private final PageFetcher pages;
    private final Rooms rooms;
    private final FullTextSettlement settlement;
    private final ArticlePublisher publisher;
    private final Politeness politeness;
    private final Duration retryAfter;

    FullTextReader(
            Robots robots,
            PageFetcher pages,
            Rooms rooms,
            FullTextSettlement settlement,
            ArticlePublisher publisher,
            Politeness politeness,
            FullTextConfig config) {
        this.robots = robots;
        this.pages = pages;
        this.rooms = rooms;
        this.settlement = settlement;
        this.publisher = publisher;
        this.politeness = politeness;
        this.retryAfter = config.retryAfter();
    }

    /** What there is to tell now; nothing if that takes another turn. */
    Optional<FullTextLease> ask(FullTextLease lease) {
        Optional<RobotsRules> rules = robots.rulesFor(lease.page());
        if (rules.isEmpty()) {
            robots.ask(lease.page());
            settlement.goOn(lease, politeness.hostDelay());
            return Optional.empty();
        }
        return switch (rules.get().permission(lease.page().uri())) {
            case FORBIDDEN -> found(lease, FullTextOutcome.FORBIDDEN, null, Duration.ZERO);
            case UNKNOWN -> found(lease, FullTextOutcome.NO_ROBOTS, null, Duration.ZERO);
            case ALLOWED ->
                askForPage(lease, longer(politeness.hostDelay(), rules.get().delay()));
        };
    }

    void tell(FullTextLease lease) throws BrokerUnavailableException {
        Article article = lease.article();
        if (!article.contentHash().equals(lease.toldHash())) {
            publisher.publish(
                    lease.origin(),
                    List.of(lease.publication(article)),
                    false,
                    lease.observedAt().truncatedTo(ChronoUnit.MILLIS));
        }
        FullTextOutcome outcome = lease.outcome();
        settlement.told(lease, outcome == null ? FullTextOutcome.LATE : outcome, article.contentHash());
    }

    /** After a fault of ours, which may well be one with this page. */
    void failed(FullTextLease lease) {
        settlement.tryAgain(lease, backoff(lease), FullTextOutcome.FAILED, politeness.hostDelay());
    }

    private Optional<FullTextLease> askForPage(FullTextLease lease, Duration hostDelay) {
        try (Room room = rooms.open()) {
            return answered(lease, pages.fetch(lease.page(), room), room, hostDelay);
        }
    }

    private Optional<FullTextLease> answered(FullTextLease lease, PageAnswer answer, Room room, Duration hostDelay) {
        return switch (answer) {
            case PageAnswer.Page page -> read(lease, page, room, hostDelay);
            case PageAnswer.Elsewhere(Target to) -> follow(lease, to, hostDelay);
            case PageAnswer.Never(FullTextOutcome why) -> found(lease, why, null, hostDelay);
            case PageAnswer.Later(Duration wait, FullTextOutcome trouble) -> {
                settlement.tryAgain(lease, longer(wait, backoff(lease)), trouble, hostDelay);
                yield Optional.empty();
            }
            case PageAnswer.TooMany(Duration stated) -> {
                Duration wait = stated.isZero() ? backoff(lease) : stated;
                settlement.tryAgain(lease, wait, FullTextOutcome.REFUSED, longer(wait, hostDelay));
                yield Optional.empty();
            }
        };
    }

    private Optional<FullTextLease> read(FullTextLease lease, PageAnswer.Page page, Room room, Duration hostDelay) {
        if (lease.cutShort()) {
            room.readAlone();
        } else {
            room.read(page.body().length * WEIGHT);
        }
        return settlement.reads(lease, politeness.leaseTime())
                ? found(
                        lease,
                        ArticlePage.read(page.body(), page.contentType(), page.address(), lease.entry()),
                        hostDelay)
                : Optional.empty();
    }

    private Optional<FullTextLease> found(FullTextLease lease, Reading reading, Duration hostDelay) {
        return switch (reading) {
            case Reading.Text(String text) -> found(lease, FullTextOutcome.READ, text, hostDelay);
            case Reading.None(FullTextOutcome why) -> found(lease, why, null, hostDelay);
        };
    }

    private Optional<FullTextLease> found(
            FullTextLease lease, FullTextOutcome outcome, @Nullable String text, Duration hostDelay) {
        return settlement.found(lease, outcome, text, hostDelay)
                ? Optional.of(lease.found(outcome, text))
                : Optional.empty();
    }

    /** Articles that were taken down often lead to the front page. */
    private Optional<FullTextLease> follow(FullTextLease lease, Target to, Duration hostDelay) {
        if (lease.redirects() >= MOST_REDIRECTS || to.uri().getRawPath().equals("/")) {
            return found(lease, FullTextOutcome.NO_LONGER_TEXT, null, hostDelay);
        }
        settlement.follow(lease, to, hostDelay);
        return Optional.empty();
    }

    private Duration backoff(FullTextLease lease) {
        return retryAfter.multipliedBy(1L << Math.min(lease.tries(), MAX_DOUBLINGS));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
