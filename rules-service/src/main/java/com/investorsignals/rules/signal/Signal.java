package com.investorsignals.rules.signal;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Standing;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A story's signal as it stands now; what was told of it stands in its revisions. Shares its story's id. */
@Entity
@Table(name = "signals")
public class Signal extends PanacheEntityBase {
    @Id
    public UUID id;

    /** 0 as long as only history tells of it. */
    public int revision;

    public boolean history;

    /** Its story went on in another one. */
    public boolean merged;

    public Category category;
    public @Nullable UUID companyId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> companyKeys;

    public Standing standing;
    public int score;

    /** When its newest revision was raised, or when history first told of it. */
    public Instant raisedAt;

    public Instant updatedAt;

    /** When the newest of the articles that it quotes was published, or when we read it if none says so. Never later. */
    public Instant happenedAt;

    public Cause.Kind causeKind;
    public UUID causeId;
    public SignalContent content;
    public String searchText;

    static Optional<Signal> known(UUID id) {
        return findByIdOptional(id);
    }

    /** Whether it was ever worth telling, though perhaps only by history. */
    public static Optional<Signal> ofStory(UUID storyId) {
        return findByIdOptional(storyId);
    }

    public void merge() {
        merged = true;
    }

    void show(SignalContent now, Instant at) {
        content = now;
        category = now.category();
        companyId = now.company().id();
        companyKeys = now.company().keys();
        standing = now.standing();
        score = now.score();
        updatedAt = at;
        happenedAt = now.evidence().stream()
                .map(Quote::publishedAt)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .filter(published -> published.isBefore(at))
                .orElse(at);
        searchText = Stream.concat(
                        Stream.of(now.company().name(), now.headline()),
                        now.evidence().stream().map(Quote::quote))
                .collect(Collectors.joining("\n"));
    }
}
