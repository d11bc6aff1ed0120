package com.investorsignals.rules.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.score.Severity;
import com.investorsignals.rules.signal.Cause;
import com.investorsignals.rules.signal.Signal;
import com.investorsignals.rules.signal.SignalRevision;
import com.investorsignals.rules.signal.SignalView;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story as the API shows it; one that was merged tells where it went on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryView(
        UUID id,
        String companyKey,
        Category category,
        Instant openedAt,
        Instant happenedAt,
        @Nullable Standing standing,
        @Nullable UUID mergedInto,
        @Nullable SignalView signal,
        List<Revision> revisions,
        List<Article> articles) {

    static StoryView of(Story story) {
        StoryFile file = StoryFile.of(story);
        return new StoryView(
                story.id,
                story.companyKey,
                story.category,
                story.openedAt,
                story.happenedAt,
                story.standing,
                story.mergedInto,
                Signal.ofStory(story.id).map(SignalView::of).orElse(null),
                SignalRevision.of(story.id).stream().map(Revision::of).toList(),
                file.places().stream()
                        .flatMap(place -> Stream.ofNullable(file.archive().get(place.articleId))
                                .map(article -> Article.of(place, article)))
                        .toList());
    }

    /** What was told, and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Revision(
            int revision,
            Instant raisedAt,
            Standing standing,
            int score,
            Severity severity,
            String headline,
            Facts facts,
            Cause cause) {
        static Revision of(SignalRevision row) {
            return new Revision(
                    row.revision,
                    row.raisedAt,
                    row.content.standing(),
                    row.content.score(),
                    row.content.severity(),
                    row.content.headline(),
                    row.content.facts(),
                    new Cause(row.causeKind, row.causeId));
        }
    }

    /** An article of the story, and what it says by itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Article(
            UUID id,
            URI url,
            String publisher,
            String family,
            String title,
            @Nullable Instant publishedAt,
            Instant observedAt,
            boolean history,
            Standing standing) {
        static Article of(StoryArticle place, ArchivedArticle article) {
            return new Article(
                    article.id,
                    URI.create(article.url),
                    article.publisher,
                    place.family,
                    article.title,
                    article.publishedAt,
                    article.observedAt,
                    !place.live,
                    place.standing);
        }
    }
}
