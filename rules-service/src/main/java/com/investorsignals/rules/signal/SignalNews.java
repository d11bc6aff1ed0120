package com.investorsignals.rules.signal;

/**
 * What a story's live articles alone say of it: the only thing that anybody is told. History fills the page, and neither
 * makes news nor changes what news says.
 *
 * @param reachesThreshold its score is enough for its rule to raise it
 */
public record SignalNews(SignalContent content, boolean reachesThreshold) {}
