package com.investorsignals.watcher.discovery;

import com.investorsignals.console.FormErrors;
import com.investorsignals.outbound.FeedScheme;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.watcher.discovery.FeedDiscovery.Find;
import com.investorsignals.watcher.feed.Feed;
import com.investorsignals.watcher.polling.Previews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers the feeds of a site with what is in the first of them. */
@ApplicationScoped
public class Choices {
    /** A site is asked for one after the other, with pauses; whoever waits sees the others one by one. */
    private static final int READ_AT_ONCE = 3;

    /** After so long no further feed is read, as each may take as long again where the host is busy. */
    private static final Duration ENOUGH = Duration.ofSeconds(10);

    private final FeedDiscovery discovery;
    private final Previews previews;
    private final Clock clock;

    Choices(FeedDiscovery discovery, Previews previews, Clock clock) {
        this.discovery = discovery;
        this.previews = previews;
        this.clock = clock;
    }

    /** Never empty: that there is no feed ends the request with the reason. */
    List<Choice> of(String typed) {
        Instant enough = clock.instant().plus(ENOUGH);
        List<Find> finds = discovery.find(withScheme(typed.strip())).finds();
        if (finds.isEmpty()) {
            throw ProblemException.unprocessable(
                    "No feed was found: the page names none, and none is at the usual places."
                            + " If you know the feed's own address, enter that.");
        }
        List<Choice> choices = new ArrayList<>();
        for (Find find : finds) {
            choices.add(choice(
                    find, choices.size() < READ_AT_ONCE && clock.instant().isBefore(enough)));
        }
        return choices;
    }

    private Choice choice(Find find, boolean read) {
        Candidate candidate = find.candidate();
        UUID watched = watched(candidate.url());
        if (find.preview() != null || !read) {
            return new Choice(candidate, watched, find.preview(), "");
        }
        try {
            return new Choice(candidate, watched, previews.of(candidate.url()), "");
        } catch (ProblemException e) {
            return new Choice(candidate, watched, null, reason(FormErrors.of(e.problem())));
        }
    }

    private static String reason(FormErrors errors) {
        return errors.fields().isEmpty() ? errors.detail() : "The address " + errors.at("url") + ".";
    }

    private static @Nullable UUID watched(String url) {
        return Feed.withUrl(url).map(feed -> feed.id).orElse(null);
    }

    /** People leave out what their browsers leave out. */
    private static String withScheme(String address) {
        String plain = FeedScheme.removed(address);
        return plain.contains("://") ? plain : "https://" + plain;
    }
}
