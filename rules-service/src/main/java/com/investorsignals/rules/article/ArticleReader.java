package com.investorsignals.rules.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.rules.score.ArticleText;
import com.investorsignals.rules.story.Sighting;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads a record of the topic in our own words, and says of one that is no article why not. */
@ApplicationScoped
@RegisterForReflection(targets = {ArticlePublished.class, ArticlePublished.Feed.class})
public class ArticleReader {
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_TITLE = 10_000;

    private final ObjectMapper json;

    ArticleReader(ObjectMapper json) {
        this.json = json;
    }

    Sighting read(byte @Nullable [] published) throws UnreadableArticleException {
        if (published == null) {
            throw new UnreadableArticleException("The record is empty");
        }
        ArticlePublished event = parse(published);
        ArticlePublished.Feed feed = stated("feed", event.feed());
        var article = new ArticleText(
                stated("articleId", event.articleId()),
                cut(stated("title", event.title()), LONGEST_TITLE),
                cut(stated("text", event.text()), LONGEST_TEXT),
                stated("url", event.url()),
                stated("publisher", event.publisher()),
                date(event),
                stated("observedAt", event.observedAt()),
                stated("feed.title", feed.title()),
                event.language(),
                feed.tags());
        String contentHash = stated("contentHash", event.contentHash());
        return new Sighting(article, stated("feed.id", feed.id()), contentHash, event.history());
    }

    private ArticlePublished parse(byte[] published) throws UnreadableArticleException {
        try {
            return stated("all content", json.readValue(published, ArticlePublished.class));
        } catch (JsonProcessingException e) {
            throw new UnreadableArticleException("The record is no article: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableArticleException("The record is no article: " + e.getMessage());
        }
    }

    /** JSON knows no required field: what the contract promises may be absent all the same. */
    private static <T> T stated(String field, @Nullable T value) throws UnreadableArticleException {
        if (value == null) {
            throw new UnreadableArticleException("The article lacks " + field);
        }
        return value;
    }

    /** A date that the watcher does not vouch for is none. */
    private static @Nullable Instant date(ArticlePublished event) {
        return "stated".equals(event.dated()) ? event.publishedAt() : null;
    }

    /** PostgreSQL keeps no NUL. */
    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest)).replace('\0', ' ');
    }
}
