package com.investorsignals.watcher.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of feeds.
 *
 * @param next where it goes on
 * @param total of all feeds, of which {@code ailing} need attention
 * @param tags and {@code states} to choose from
 */
public record FeedList(
        List<FeedCard> cards, @Nullable String next, long total, long ailing, List<String> tags, List<String> states) {

    public FeedList {
        cards = List.copyOf(cards);
        tags = List.copyOf(tags);
        states = List.copyOf(states);
    }
}
