package com.investorsignals.rules.article;

import com.investorsignals.rules.score.ArticleText;
import com.investorsignals.rules.score.LiveJudge;
import com.investorsignals.rules.story.ArchivedArticle;
import com.investorsignals.rules.story.Sighting;
import com.investorsignals.rules.story.StoryKeeper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Takes an article in, in one transaction: remembered, kept, judged, put into its stories, their revisions stored. */
@ApplicationScoped
public class ArticleIntake {
    private final Session database;
    private final LiveJudge judge;
    private final StoryKeeper stories;
    private final MeterRegistry meters;

    ArticleIntake(Session database, LiveJudge judge, StoryKeeper stories, MeterRegistry meters) {
        this.database = database;
        this.judge = judge;
        this.stories = stories;
        this.meters = meters;
    }

    @Transactional
    public void take(Sighting sighting) {
        lock(sighting.article().articleId());
        if (remember(sighting)) {
            keep(sighting).ifPresent(this::judge);
        }
    }

    /** Empty when what is kept already says as much or more. */
    private static Optional<ArchivedArticle> keep(Sighting sighting) {
        Optional<ArchivedArticle> known =
                ArchivedArticle.toEdit(sighting.article().articleId());
        return known.isPresent()
                ? known.filter(article -> article.seeAgain(sighting))
                : Optional.of(ArchivedArticle.firstSeen(sighting));
    }

    private void judge(ArchivedArticle kept) {
        ArticleText article = kept.article();
        stories.receive(article, kept.live, judge.current().consider(article));
        meters.counter("articles.scored").increment();
    }

    /** Versions of one article wait for each other. */
    private void lock(UUID articleId) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:article, 1)) as text)", String.class)
                .setParameter("article", articleId.toString())
                .getSingleResult();
    }

    /** False if it was taken in before. */
    private boolean remember(Sighting sighting) {
        return database.createNativeMutationQuery(
                                "insert into article_contents (article_id, content_hash) values (:article, :hash)"
                                        + " on conflict do nothing")
                        .setParameter("article", sighting.article().articleId())
                        .setParameter("hash", sighting.contentHash())
                        .executeUpdate()
                == 1;
    }
}
