package com.investorsignals.watcher.fulltext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.watcher.article.Article;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes articles down until they can be published, and reads them again. */
@ApplicationScoped
@RegisterForReflection(targets = Article.class)
class EntryJson {
    private final ObjectMapper json;

    EntryJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Article article) {
        try {
            return json.writeValueAsString(article.withText(article.text()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An article is made of texts and instants", e);
        }
    }

    Article read(String written) {
        try {
            return json.readValue(written, Article.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as an article can be read as one", e);
        }
    }
}
