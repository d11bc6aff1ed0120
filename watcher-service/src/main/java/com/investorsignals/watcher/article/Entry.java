package com.investorsignals.watcher.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An entry as last published; {@code contentHash} is what an edit of it is told by. */
@Entity
@Table(name = "entries")
@IdClass(Entry.Key.class)
public class Entry extends PanacheEntityBase {
    @Id
    public UUID feedId;

    @Id
    public UUID articleId;

    public String contentHash;
    public Instant firstSeenAt;
    public Instant changedAt;

    /** An article may stand in several feeds; each keeps its own view of it. */
    public record Key(UUID feedId, UUID articleId) {}
}
