package com.investorsignals.notifier.subscription;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether PostgreSQL can search for the words that somebody asks for, before it is asked to keep them. */
@Singleton
class SearchedWords {
    /** Each waits on a stack of 32 until a word comes; PostgreSQL fails when that is full. */
    private static final Pattern NEGATIONS = Pattern.compile("(-[^\\p{L}\\p{N}-]*){10}");

    /** A query is kept within its row, and a row within a page of 8 kB. */
    private static final int BYTES = 4000;

    private final EntityManager entities;

    SearchedWords(EntityManager entities) {
        this.entities = entities;
    }

    /** What is wrong with {@code text}, in words that go after the field's name. */
    Optional<String> fault(String text) {
        if (NEGATIONS.matcher(text).find()) {
            return Optional.of("has too many - in a row");
        }
        Object[] query = (Object[])
                entities.createNativeQuery("""
                        SELECT numnode(query), pg_column_size(query) FROM websearch_to_tsquery('english', :text) AS query""").setParameter("text", text).getSingleResult();
        if (((Number) query[0]).intValue() == 0) {
            return Optional.of("holds only words that are too common to search for");
        }
        return ((Number) query[1]).intValue() > BYTES ? Optional.of("holds too many words") : Optional.empty();
    }
}
