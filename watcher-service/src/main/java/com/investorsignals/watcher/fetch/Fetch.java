package com.investorsignals.watcher.fetch;

import com.investorsignals.watcher.feed.HubLinks;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of asking a feed's server. */
public sealed interface Fetch {

    /**
     * Here is the body.
     *
     * @param status of the answer
     * @param movedTo the feed's new address when it moved for good
     * @param freshFor how long the server says that asking again is of no use
     * @param hubLinks what its headers say of where it is pushed from
     */
    @SuppressWarnings("ArrayRecordComponent") // A body is read once and never compared.
    record Modified(
            int status,
            byte[] body,
            @Nullable String contentType,
            URI finalUri,
            Validators validators,
            Optional<URI> movedTo,
            Optional<Duration> freshFor,
            HubLinks hubLinks)
            implements Fetch {}

    /** The body is the one that we know. */
    record NotModified(Validators validators, Optional<URI> movedTo, Optional<Duration> freshFor) implements Fetch {}

    /** Not now; perhaps with the time to wait. */
    record RateLimited(int status, Optional<Duration> retryAfter) implements Fetch {}

    /** Never again (410). */
    record Gone() implements Fetch {}

    /** A page that wants a visitor to prove to be human stands in the feed's place. */
    record Challenged(int status) implements Fetch {
        public static final String DETAIL = "It answers with a challenge page instead of a feed";
    }

    /** It did not work, in words for whoever looks at the feed; with a status if there was an answer. */
    record Failed(String detail, @Nullable Integer status) implements Fetch {}
}
