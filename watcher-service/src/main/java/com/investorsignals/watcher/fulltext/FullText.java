package com.investorsignals.watcher.fulltext;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry whose page is read for its full text, as one turn of that work finds it. */
@Entity
@Immutable
@Table(name = "full_texts")
@IdClass(FullText.Key.class)
public class FullText extends PanacheEntityBase {
    @Id
    public UUID feedId;

    @Id
    public UUID articleId;

    public String entry;
    public boolean edited;
    public Instant observedAt;
    public String url;
    public String host;
    public int redirects;
    public int tries;
    public @Nullable Instant dueAt;
    public Instant giveUpAt;
    public @Nullable UUID leaseToken;
    public @Nullable Instant leaseUntil;
    public int cutShort;
    public @Nullable FullTextOutcome outcome;
    public @Nullable String pageText;
    public @Nullable String toldHash;

    /** Each feed has its own view of an article. */
    public record Key(UUID feedId, UUID articleId) {}
}
