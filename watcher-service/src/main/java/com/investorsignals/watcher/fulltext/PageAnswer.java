package com.investorsignals.watcher.fulltext;

import com.investorsignals.outbound.Target;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for a page. */
sealed interface PageAnswer {

    @SuppressWarnings("ArrayRecordComponent") // A body is read once and never compared.
    record Page(byte[] body, @Nullable String contentType, URI address) implements PageAnswer {}

    record Elsewhere(Target to) implements PageAnswer {}

    /** Not now; {@code pause} is zero where the server does not say for how long. */
    record Later(Duration pause, FullTextOutcome trouble) implements PageAnswer {}

    /** The server asks us as a client to wait, whatever we want of it. */
    record TooMany(Duration pause) implements PageAnswer {}

    record Never(FullTextOutcome why) implements PageAnswer {}
}
