package com.investorsignals.watcher.polling;

import com.investorsignals.rest.Cursor;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A poll of the past. */
@Entity
@Immutable
@Table(name = "polls")
@IdClass(Poll.Key.class)
public class Poll extends PanacheEntityBase {
    @Id
    public UUID feedId;

    @Id
    public Instant at;

    public Result outcome;
    public @Nullable Integer status;
    public int published;
    public int edited;
    public Duration took;
    public @Nullable String error;

    /** Newest first; one more than {@code size}, to tell whether there is a next page. */
    static List<Poll> newest(UUID feedId, Optional<Cursor> cursor, int size) {
        return cursor.map(from -> Poll.<Poll>find("feedId = ?1 and at < ?2 order by at desc", feedId, from.at()))
                .orElseGet(() -> Poll.find("feedId = ?1 order by at desc", feedId))
                .page(Page.ofSize(size + 1))
                .list();
    }

    /** A feed is polled once at a time. */
    record Key(UUID feedId, Instant at) {}
}
