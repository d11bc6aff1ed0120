package com.investorsignals.watcher.discovery;

import jakarta.validation.constraints.NotBlank;

/** The address whose feeds are wanted. */
record SiteForm(@NotBlank String url) {}
