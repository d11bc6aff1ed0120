package com.investorsignals.watcher.websub;

import static com.investorsignals.watcher.websub.HubbedFeed.eventually;

import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.websub.Subscriber.Signing;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What a hub pushes of its feed, and what is published of it. */
record Pushes(ConformingHub hub, HubbedFeed feed, InMemorySink<ArticlePublished> articles) {
    private static final String RSS = "application/rss+xml";

    /** Watches the feed with these items, until its hub pushes to us. */
    void subscribed(String... items) {
        feed.watchedAt(hub.url(), items);
        eventually().until(() -> !hub.subscribers().isEmpty());
    }

    List<Integer> push(String... items) {
        return push(Signing.by("sha256"), items);
    }

    /** The new entries alone, as a hub may. */
    List<Integer> push(Signing signing, String... items) {
        return hub.publish(feed.topic(), RSS, feed.body(hub.url(), items), signing);
    }

    List<ArticlePublished> published() {
        return articles.received().stream()
                .<ArticlePublished>map(Message::getPayload)
                .filter(article -> article.feed().id().toString().equals(feed.id()))
                .toList();
    }

    List<String> titles() {
        return published().stream().map(ArticlePublished::title).toList();
    }
}
