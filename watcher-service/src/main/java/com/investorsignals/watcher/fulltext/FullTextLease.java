package com.investorsignals.watcher.fulltext;

import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.Origin;
import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.article.Publication.Change;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to look after one entry's full text for a while.
 *
 * @param holdsHost whether the page's host may be asked; else it is only left to tell of the article
 * @param cutShort whether a process ended while it read the page, so that it is better read alone
 * @param outcome if the page was looked for already
 * @param pageText what was read, now or of an earlier version of the entry
 * @param toldHash of the content that others were told last
 */
record FullTextLease(
        UUID token,
        Origin origin,
        UUID articleId,
        Article entry,
        boolean edited,
        Instant observedAt,
        Target page,
        int redirects,
        int tries,
        boolean cutShort,
        boolean holdsHost,
        @Nullable FullTextOutcome outcome,
        @Nullable String pageText,
        @Nullable String toldHash) {

    UUID feedId() {
        return origin.feedId();
    }

    /** After the page was looked for: its host is for others, and what is left is to tell. */
    FullTextLease found(FullTextOutcome what, @Nullable String text) {
        return new FullTextLease(
                token,
                origin,
                articleId,
                entry,
                edited,
                observedAt,
                page,
                redirects,
                tries,
                cutShort,
                false,
                what,
                text == null ? pageText : text,
                toldHash);
    }

    /** The article as others are to know it: the longest text that is known to be its own wins. */
    Article article() {
        if (pageText == null) {
            return entry;
        }
        boolean better = outcome == FullTextOutcome.READ || new Likeness(entry).isBetter(pageText);
        return better ? entry.withText(pageText) : entry;
    }

    Publication publication(Article article) {
        return new Publication(articleId, article, edited ? Change.EDITED : Change.NEW, Set.of(), true);
    }
}
