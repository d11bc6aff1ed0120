package com.investorsignals.watcher.article;

import java.util.Set;
import java.util.UUID;

/**
 * What is to be said about an article.
 *
 * @param id under which the feed knows it, which stays when its guid or address changes
 * @param change what the feed has not shown us before
 * @param awaitsPage whether it is told once its page was read, and not by who found it
 */
public record Publication(UUID id, Article article, Change change, Set<String> newKeys, boolean awaitsPage) {
    public Publication {
        newKeys = Set.copyOf(newKeys);
    }

    static Publication of(UUID id, Article article, Change change, Set<String> newKeys) {
        return new Publication(id, article, change, newKeys, false);
    }

    /** The same with the text that its page has. */
    public Publication afterItsPage() {
        return new Publication(id, article, change, newKeys, true);
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

    public boolean isToldAtOnce() {
        return isToldToOthers() && !awaitsPage;
    }
}
