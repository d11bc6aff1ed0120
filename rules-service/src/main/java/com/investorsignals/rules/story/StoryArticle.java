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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An article's place in a story, with what it reports. At most one story of a company and category has it. */
@Entity
@Table(name = "story_articles")
public class StoryArticle extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID storyId;
    public String companyKey;
    public Category category;
    public UUID articleId;
    public Instant at;
    public boolean live;
    public String family;
    public boolean independent;
    public Standing standing;
    public Facts facts;

    static List<StoryArticle> ofArticle(UUID articleId) {
        return list("articleId", articleId);
    }

    static List<StoryArticle> ofStory(UUID storyId) {
        return list("storyId = ?1 order by at, articleId", storyId);
    }

    static Optional<StoryArticle> placeOf(UUID articleId, String companyKey, Category category) {
        return find("articleId = ?1 and companyKey = ?2 and category = ?3", articleId, companyKey, category)
                .firstResultOptional();
    }

    static List<StoryArticle> near(Collection<String> companyKeys, Category category, Instant at) {
        return list(
                "companyKey in ?1 and category = ?2 and at between ?3 and ?4",
                companyKeys,
                category,
                at.minus(SameEvent.WINDOW),
                at.plus(SameEvent.WINDOW));
    }

    /** Those of the stories that have a live article. */
    static Set<UUID> liveOf(Collection<UUID> storyIds) {
        return StoryArticle.<StoryArticle>stream("live and storyId in ?1", storyIds)
                .map(article -> article.storyId)
                .collect(Collectors.toSet());
    }

    void take(Report report) {
        at = report.at();
        family = report.family();
        independent = report.independent();
        standing = report.standing();
        facts = report.facts();
    }

    /** @param kept absent once its text was erased with age */
    Report report(Optional<ArchivedArticle> kept) {
        Wording wording = kept.map(article -> Wording.of(article.title, article.text, companyKey))
                .orElse(Wording.UNKNOWN);
        return new Report(articleId, companyKey, at, live, family, independent, standing, facts, wording);
    }
}
