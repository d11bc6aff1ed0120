package com.investorsignals.rules.story;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What of a story is kept for how long. */
@ConfigMapping(prefix = "rules.story")
public interface StoryConfig {
    /** How long the texts of articles are kept; what was read from them is kept for good. */
    @WithDefault("400d")
    Duration keepTexts();

    /** How often what is too old is erased. */
    @WithDefault("6h")
    Duration eraseEvery();
}
