package com.investorsignals.rules.story;

import com.investorsignals.rules.score.ArticleText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The text of an article, kept so that its stories can be judged again as they grow. */
@Entity
@Table(name = "articles")
public class ArchivedArticle extends PanacheEntityBase {
    @Id
    public UUID id;

    /** Whose text this is. */
    public UUID feedId;

    public String contentHash;
    public String url;
    public String publisher;
    public String title;
    public String text;
    public @Nullable String language;
    public @Nullable Instant publishedAt;

    /** When it was first seen. */
    public Instant observedAt;

    /** When its text was seen as it is now. */
    public Instant editedAt;

    public String feedTitle;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> feedTags;

    /** History once is history for good: an old article whose text is edited is no news. */
    public boolean live;

    static Map<UUID, ArchivedArticle> byId(Collection<StoryArticle> places) {
        List<UUID> ids = places.stream().map(place -> place.articleId).toList();
        return ArchivedArticle.<ArchivedArticle>stream("id in ?1", ids)
                .collect(Collectors.toMap(article -> article.id, Function.identity()));
    }

    public static Optional<ArchivedArticle> toEdit(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public static ArchivedArticle firstSeen(Sighting sighting) {
        ArticleText seen = sighting.article();
        var article = new ArchivedArticle();
        article.id = seen.articleId();
        article.publishedAt = seen.publishedAt();
        article.observedAt = seen.observedAt();
        article.feedTags = seen.feedTags();
        article.live = !sighting.history();
        article.takeTextOf(sighting);
        article.persist();
        return article;
    }

    /** Takes a newer text; false when this one stays: only the same feed edits, of another feed the longer text wins. */
    public boolean seeAgain(Sighting sighting) {
        ArticleText seen = sighting.article();
        boolean better = sighting.feedId().equals(feedId)
                ? !seen.observedAt().isBefore(editedAt)
                : seen.text().length() > text.length();
        if (better) {
            publishedAt = publishedAt == null ? seen.publishedAt() : publishedAt;
            feedTags = Stream.concat(feedTags.stream(), seen.feedTags().stream())
                    .distinct()
                    .sorted()
                    .toList();
            takeTextOf(sighting);
        }
        return better;
    }

    private void takeTextOf(Sighting sighting) {
        ArticleText seen = sighting.article();
        feedId = sighting.feedId();
        contentHash = sighting.contentHash();
        url = String.valueOf(seen.url());
        publisher = seen.publisher() == null ? "" : seen.publisher();
        title = seen.title();
        text = seen.text();
        language = seen.language();
        editedAt = seen.observedAt();
        feedTitle = seen.feedTitle() == null ? "" : seen.feedTitle();
    }

    public ArticleText article() {
        return new ArticleText(
                id, title, text, URI.create(url), publisher, publishedAt, observedAt, feedTitle, language, feedTags);
    }
}
