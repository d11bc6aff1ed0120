package com.investorsignals.stack.osv;

import com.investorsignals.stack.shipped.Library;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks OSV about many libraries at once, then for each vulnerability that it names. What it named before it failed is
 * kept: a vulnerability that is known of must not get lost.
 */
public final class OsvClient {
    /** More pages than this are no answer but a loop. */
    private static final int MOST_PAGES = 50;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:_-]*");

    private final URI base;
    private final Duration patience;

    /** {@code patience} is for one request. */
    public OsvClient(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    public OsvAnswer ask(Collection<Library> libraries, Consumer<String> progress) throws InterruptedException {
        SortedMap<String, SortedSet<Library>> named = new TreeMap<>();
        Map<String, OsvVulnerability> described = new HashMap<>();
        Optional<String> trouble = Optional.empty();
        try (OsvHttp http = new OsvHttp(base, patience)) {
            progress.accept("asking OSV about %d libraries".formatted(libraries.size()));
            name(http, libraries, named);
            for (String id : named.keySet()) {
                progress.accept("asking OSV for %s, %d of %d".formatted(id, described.size() + 1, named.size()));
                described.put(id, http.get("/v1/vulns/" + id, OsvVulnerability.class));
            }
        } catch (FailedAnswerException e) {
            trouble = Optional.of(e.reason());
        }
        return new OsvAnswer(matches(named, described), trouble);
    }

    private static void name(OsvHttp http, Collection<Library> libraries, Map<String, SortedSet<Library>> named)
            throws FailedAnswerException, InterruptedException {
        List<OsvBatch.Query> queries = libraries.stream()
                .map(library -> new OsvBatch.Query(library, null))
                .toList();
        for (int page = 0; !queries.isEmpty(); page++) {
            if (page == MOST_PAGES) {
                throw new FailedAnswerException("its answer has no end");
            }
            var results = http.post("/v1/querybatch", new OsvBatch(queries), OsvBatch.Results.class)
                    .results();
            if (results == null || results.size() != queries.size()) {
                throw new FailedAnswerException("it did not answer each question");
            }
            List<OsvBatch.Query> next = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                next.addAll(take(results.get(i), queries.get(i).library(), named));
            }
            queries = next;
        }
    }

    /** What is still to be asked for. */
    private static List<OsvBatch.Query> take(
            OsvBatch.@Nullable Result result, Library library, Map<String, SortedSet<Library>> named)
            throws FailedAnswerException {
        if (result == null) {
            return List.of();
        }
        for (OsvBatch.Named vulnerability : result.vulnerabilities()) {
            String id = vulnerability.id();
            // It becomes part of an address.
            if (id == null || !ID.matcher(id).matches()) {
                throw new FailedAnswerException("it named a vulnerability \"" + id + "\"");
            }
            named.computeIfAbsent(id, _ -> new TreeSet<>()).add(library);
        }
        return result.next(library).map(List::of).orElse(List.of());
    }

    private static List<OsvMatch> matches(
            SortedMap<String, SortedSet<Library>> named, Map<String, OsvVulnerability> described) {
        List<OsvMatch> matches = new ArrayList<>();
        named.forEach((id, libraries) -> {
            OsvVulnerability vulnerability = described.getOrDefault(id, OsvVulnerability.named(id));
            if (!vulnerability.isWithdrawn()) {
                libraries.forEach(library -> matches.add(new OsvMatch(library, vulnerability)));
            }
        });
        return matches;
    }
}
