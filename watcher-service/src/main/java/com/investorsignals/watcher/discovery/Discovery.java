package com.investorsignals.watcher.discovery;

import java.net.URI;
import java.util.List;

/** The feeds found from an address; {@code url} is where its redirects led. */
public record Discovery(URI url, List<Candidate> candidates) {
    public Discovery {
        candidates = List.copyOf(candidates);
    }
}
