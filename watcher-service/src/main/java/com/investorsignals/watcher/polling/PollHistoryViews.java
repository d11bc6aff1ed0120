package com.investorsignals.watcher.polling;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import com.investorsignals.watcher.fulltext.FullTextReport;
import com.investorsignals.watcher.fulltext.FullTextReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Shows polls, the newest first, with what became of the full texts that they asked for. */
@ApplicationScoped
public class PollHistoryViews {
    private final FullTextReports reports;

    PollHistoryViews(FullTextReports reports) {
        this.reports = reports;
    }

    <T> Page<T> page(UUID feedId, @Nullable String cursor, BiFunction<Poll, FullTextReport, T> view) {
        List<Poll> polls = Poll.newest(feedId, Cursor.parse(cursor), Page.SIZE);
        Map<Instant, FullTextReport> fullTexts =
                reports.ofPolls(feedId, polls.stream().map(poll -> poll.at).toList());
        return Page.of(
                polls,
                Page.SIZE,
                poll -> view.apply(poll, fullTexts.getOrDefault(poll.at, FullTextReport.NONE)),
                poll -> new Cursor(poll.at, poll.feedId));
    }
}
