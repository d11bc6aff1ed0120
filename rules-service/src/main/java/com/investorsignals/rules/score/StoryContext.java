package com.investorsignals.rules.score;

import com.investorsignals.rules.fact.Standing;

/** What only the whole story knows: its standing, and how many publisher families report it on their own. */
public record StoryContext(Standing standing, int independent) {}
