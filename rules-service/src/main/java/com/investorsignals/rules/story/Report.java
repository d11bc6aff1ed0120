package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.score.ArticleText;
import com.investorsignals.rules.score.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * What one article reports of an event.
 *
 * @param at when it was published, else when it was first seen
 * @param live not from before anybody watched its feed
 * @param independent by press that credits no release
 */
record Report(
        UUID articleId,
        String companyKey,
        Instant at,
        boolean live,
        String family,
        boolean independent,
        Standing standing,
        Facts facts,
        Wording wording) {
    /** By their own dates, so that the order of arrival decides nothing. */
    static final Comparator<Report> EARLIEST_FIRST =
            Comparator.comparing(Report::at).thenComparing(Report::articleId);

    static Report of(ArticleText article, boolean live, Finding finding) {
        Instant published = article.publishedAt();
        return new Report(
                article.articleId(),
                finding.company().key(),
                published == null ? article.observedAt() : published,
                live,
                finding.family(),
                finding.independent(),
                finding.standing(),
                finding.facts(),
                Wording.of(article.title(), article.text(), finding.company().key()));
    }
}
