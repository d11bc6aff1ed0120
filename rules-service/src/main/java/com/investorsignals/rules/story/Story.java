package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All articles that report one event. */
@Entity
@Table(name = "stories")
public class Story extends PanacheEntityBase {
    @Id
    public UUID id;

    public String companyKey;
    public Category category;
    public UUID openedBy;
    public Instant openedAt;

    /** The story in which it went on, opened before it. */
    public @Nullable UUID mergedInto;

    /** The date of its earliest article. */
    public Instant happenedAt;

    /** Unknown until a rule finds it, and so are the facts. */
    public @Nullable Standing standing;

    public @Nullable Facts facts;

    static Optional<Story> known(UUID id) {
        return findByIdOptional(id);
    }

    static List<Story> openedFirst(Collection<UUID> ids) {
        return list("id in ?1 order by openedAt, id", ids);
    }

    static List<Story> of(String companyKey, Category category) {
        return list("companyKey = ?1 and category = ?2 and mergedInto is null", companyKey, category);
    }

    static List<Story> mergedInto(UUID id) {
        return list("mergedInto", id);
    }

    static Story open(String companyKey, Category category, Report by, Instant now) {
        var story = new Story();
        story.id = StoryId.of(companyKey, category, by.articleId());
        story.companyKey = companyKey;
        story.category = category;
        story.openedBy = by.articleId();
        story.openedAt = now;
        story.happenedAt = by.at();
        story.persist();
        return story;
    }

    void takeIn(Report report) {
        happenedAt = report.at().isBefore(happenedAt) ? report.at() : happenedAt;
    }

    void takeOver(Story later) {
        mergedInto(later.id).forEach(earlier -> earlier.mergedInto = id);
        later.mergedInto = id;
        happenedAt = later.happenedAt.isBefore(happenedAt) ? later.happenedAt : happenedAt;
        StoryArticle.ofStory(later.id).forEach(article -> article.storyId = id);
    }
}
