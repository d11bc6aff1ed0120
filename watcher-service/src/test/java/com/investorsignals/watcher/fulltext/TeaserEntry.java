package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.Articles;
import com.investorsignals.watcher.feed.HubLinks;
import com.investorsignals.watcher.parse.Markup;
import com.investorsignals.watcher.parse.ParsedEntry;
import com.investorsignals.watcher.parse.ParsedFeed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The article of an entry, as its feed has it. */
final class TeaserEntry {
    private TeaserEntry() {}

    static Article of(String title, String teaser) {
        ParsedEntry entry = new ParsedEntry(
                "g",
                "https://ledger.example/1",
                new Markup(title, false),
                List.of(new Markup(teaser, false)),
                null,
                null,
                null,
                null,
                List.of(),
                null);
        ParsedFeed feed = new ParsedFeed(
                "rss 2.0", "The Ledger", null, null, Optional.empty(), HubLinks.NONE, List.of(entry), List.of());
        return Articles.of(feed, new UUID(0, 1), null, false).getFirst();
    }
}
