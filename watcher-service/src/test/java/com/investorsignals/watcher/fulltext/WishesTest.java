package com.investorsignals.watcher.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.article.Publication.Change;
import com.investorsignals.watcher.feed.Lease;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static final Article TEASER = TeaserEntry.of("Title", "A teaser.");
    private static final Article WHOLE = TeaserEntry.of("Title", "All that there is to say of it. ".repeat(60));
    private static final Wishes WISHES = new Wishes(new Settings(
            Duration.ofMinutes(5),
            Duration.ofSeconds(20),
            2,
            new MemorySize(BigInteger.TEN),
            1,
            Duration.ofHours(1),
            Duration.ofDays(30),
            Duration.ZERO));

    private record Settings(
            Duration patience,
            Duration retryAfter,
            int perPoll,
            MemorySize maxPage,
            int concurrency,
            Duration tick,
            Duration keep,
            Duration shutdown)
            implements FullTextConfig {}

    @Test
    void awaitThePagesOfTeasersThatOthersAreToldOf() {
        List<Publication> marked = WISHES.mark(
                lease(true, true),
                List.of(
                        change(TEASER, Change.NEW),
                        change(WHOLE, Change.NEW),
                        change(TEASER, Change.KEYS),
                        change(TEASER, Change.EDITED)));

        assertThat(marked).extracting(Publication::awaitsPage).containsExactly(true, false, false, true);
    }

    @Test
    void awaitNoMorePagesThanAPollMayAskForAndThoseOfTheNewestEntries() {
        List<Publication> changes =
                List.of(change(TEASER, Change.NEW), change(TEASER, Change.NEW), change(TEASER, Change.NEW));

        assertThat(WISHES.mark(lease(true, true), changes))
                .extracting(Publication::awaitsPage)
                .containsExactly(false, true, true);
    }

    @Test
    void awaitNothingUnlessItIsAskedForNorWhatAFeedHoldsWhenItIsNew() {
        List<Publication> changes = List.of(change(TEASER, Change.NEW));

        assertThat(WISHES.mark(lease(false, true), changes)).isEqualTo(changes);
        assertThat(WISHES.mark(lease(true, false), changes)).isEqualTo(changes);
    }

    private static Publication change(Article article, Change change) {
        return new Publication(UUID.randomUUID(), article, change, Set.of(), false);
    }

    private static Lease lease(boolean fullText, boolean baseline) {
        UUID id = new UUID(0, 1);
        return new Lease(
                id,
                id,
                "https://ledger.example/feed",
                "ledger.example",
                null,
                List.of(),
                null,
                null,
                null,
                fullText,
                false,
                baseline,
                0,
                false,
                true);
    }
}
