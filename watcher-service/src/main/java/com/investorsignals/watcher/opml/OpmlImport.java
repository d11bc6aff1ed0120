package com.investorsignals.watcher.opml;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.watcher.feed.FeedForm;
import com.investorsignals.watcher.feed.FeedStatus;
import com.investorsignals.watcher.feed.Feeds;
import com.investorsignals.watcher.feed.NewFeed;
import com.investorsignals.watcher.opml.ImportReport.Outcome;
import com.investorsignals.watcher.opml.ImportReport.Row;
import com.investorsignals.watcher.polling.PollConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds the feeds of a document by the rules by which an admin adds one, whatever their number in a few statements. */
@ApplicationScoped
public class OpmlImport {
    private final Feeds feeds;
    private final Validator validator;
    private final Duration spread;

    OpmlImport(Feeds feeds, Validator validator, PollConfig config) {
        this.feeds = feeds;
        this.validator = validator;
        this.spread = config.interval();
    }

    /** What became of an outline before the database was asked. */
    private sealed interface Judged {
        record Accepted(NewFeed feed) implements Judged {}

        record Refused(String reason) implements Judged {}
    }

    /** Refuses what is no OPML; takes in of the rest what can be taken. */
    @Transactional
    ImportReport read(byte[] document) {
        return switch (OpmlReader.read(document)) {
            case Opml.Outlines outlines -> run(outlines.feeds());
            case Opml.Unreadable unreadable -> throw ProblemException.unprocessable(unreadable.reason() + ".");
        };
    }

    /** The first polls are spread over an interval, so that they do not all come at once. */
    private ImportReport run(List<Outline> outlines) {
        List<Judged> judged = outlines.stream().map(this::judge).toList();
        Map<String, NewFeed> distinct = new LinkedHashMap<>();
        for (Judged verdict : judged) {
            if (verdict instanceof Judged.Accepted(NewFeed feed)) {
                distinct.putIfAbsent(feed.url(), feed);
            }
        }
        Set<String> added = new HashSet<>(feeds.addAll(List.copyOf(distinct.values()), spread));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < outlines.size(); i++) {
            rows.add(row(outlines.get(i), judged.get(i), added));
        }
        return ImportReport.of(rows);
    }

    private static Row row(Outline outline, Judged judged, Set<String> added) {
        return switch (judged) {
            case Judged.Accepted(NewFeed feed) ->
                new Row(
                        outline.line(),
                        outline.title(),
                        feed.url(),
                        added.remove(feed.url()) ? Outcome.ADDED : Outcome.EXISTING,
                        null);
            case Judged.Refused(String reason) ->
                new Row(outline.line(), outline.title(), outline.url(), Outcome.REFUSED, reason);
        };
    }

    private Judged judge(Outline outline) {
        if (outline.url().isEmpty()) {
            return new Judged.Refused("xmlUrl is missing");
        }
        try {
            Duration pollInterval = pollInterval(outline.pollInterval());
            FeedForm form = new FeedForm(
                    outline.url(),
                    outline.title(),
                    outline.tags(),
                    pollInterval,
                    outline.fullText(),
                    outline.carriesOthers());
            String violations = validator.validate(form).stream()
                    .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; "));
            return violations.isEmpty()
                    ? new Judged.Accepted(form.newFeed(
                            Target.parse(outline.url()), outline.paused() ? FeedStatus.PAUSED : FeedStatus.ACTIVE))
                    : new Judged.Refused(violations);
        } catch (RefusedAddressException e) {
            return new Judged.Refused("xmlUrl " + e.reason());
        } catch (DateTimeParseException e) {
            return new Judged.Refused("pollInterval is not a duration such as PT15M");
        }
    }

    private static @Nullable Duration pollInterval(@Nullable String text) {
        return text == null ? null : Duration.parse(text);
    }
}
