package com.investorsignals.watcher.article;

import java.util.Set;
import java.util.UUID;

/**
 * What is to be said about an article.
 *
 * @param id under which the feed knows it, which stays when its guid or address changes
 * @param change what the feed has not shown us before
 */
public record Publication(UUID id, Article article, Change change, Set<String> newKeys) {
    public Publication {
        newKeys = Set.copyOf(newKeys);
    }

    /** Why an article is remembered again; {@code KEYS} is nothing to tell anybody. */
    public enum Change {
        NEW,
        EDITED,
        KEYS
    }

    public boolean isToldToOthers() {
        return change != Change.KEYS;
    }
}
