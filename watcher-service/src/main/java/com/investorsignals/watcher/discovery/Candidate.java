package com.investorsignals.watcher.discovery;

import org.jspecify.annotations.Nullable;

/** An address that is said or known to be a feed. */
public record Candidate(String url, @Nullable String title, String format) {}
