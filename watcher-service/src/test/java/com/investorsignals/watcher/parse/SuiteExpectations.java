package com.investorsignals.watcher.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.watcher.parse.SuiteExpectation.Document;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a parser suite states of its documents in its own names, told in ours. */
final class SuiteExpectations {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where gofeed, feed-rs and rss-parser keep what they state of an entry. */
    private static final Map<SuiteField, List<String>> OF_ENTRIES = Map.of(
            SuiteField.ENTRY_TITLE, List.of("/title/content", "/title"),
            SuiteField.PUBLISHED, List.of("/publishedParsed", "/pubDateParsed", "/isoDate", "/published"),
            SuiteField.UPDATED, List.of("/updatedParsed", "/updated"),
            SuiteField.AUTHOR, List.of("/author/name", "/authors/0/name", "/author", "/creator"));

    /** What feedparser's paths mean. */
    private static final Map<Pattern, SuiteField> OF_PATHS = Map.of(
            Pattern.compile("len\\(entries\\)"), SuiteField.ENTRY_COUNT,
            Pattern.compile("feed\\.title"), SuiteField.FEED_TITLE,
            Pattern.compile("feed\\.link"), SuiteField.FEED_LINK,
            entries("title"), SuiteField.ENTRY_TITLE,
            entries("link"), SuiteField.ENTRY_LINK,
            entries("(?:published|created)(?:_parsed)?"), SuiteField.PUBLISHED,
            entries("updated(?:_parsed)?"), SuiteField.UPDATED,
            entries("(?:author|author_detail\\.name|authors\\[\\d]\\.name)"), SuiteField.AUTHOR);

    private final Path folder;
    private final List<SuiteExpectation> judged = new ArrayList<>();
    private final SuiteLimits limits = new SuiteLimits();

    private SuiteExpectations(Path folder) {
        this.folder = folder;
    }

    static SuiteExpectations of(Path folder) throws IOException {
        SuiteExpectations suite = new SuiteExpectations(folder);
        for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
            suite.read(JSON.readTree(line));
        }
        return suite;
    }

    List<SuiteExpectation> judged() {
        return judged;
    }

    Map<String, Integer> leftOut() {
        return limits.leftOut();
    }

    private void read(JsonNode row) throws IOException {
        JsonNode expect = row.path("expect");
        JsonNode headers = expect.path("http_headers");
        Document document = new Document(
                folder,
                row.path("file").asText(),
                headers.path("Content-type").textValue(),
                headers.path("Content-Location").textValue());
        if (expect.has("asserts")) {
            expect.path("asserts").forEach(assertion -> readAssertion(document, assertion));
        } else {
            readKeys(document, expect);
            readEntries(document, row.path("full_expected_json").asText(""));
        }
    }

    private void readAssertion(Document document, JsonNode assertion) {
        String path = assertion.path("path").asText();
        for (Map.Entry<Pattern, SuiteField> meaning : OF_PATHS.entrySet()) {
            Matcher matcher = meaning.getKey().matcher(path);
            if (matcher.matches()) {
                int entry = matcher.groupCount() == 0 ? 0 : Integer.parseInt(matcher.group(1));
                add(document, meaning.getValue(), entry, assertion.path("value"));
                return;
            }
        }
        limits.leaveOut(SuiteLimits.reason(path));
    }

    private void readKeys(Document document, JsonNode expect) {
        add(document, SuiteField.ENTRY_COUNT, 0, expect.path("entry_count"));
        add(document, SuiteField.FEED_TITLE, 0, expect.path("title"));
        add(document, SuiteField.FEED_LINK, 0, expect.path("link"));
        add(document, SuiteField.ENTRY_LINK, 0, expect.at("/first_entry/link"));
        if (expect.has("updated") || expect.has("published")) {
            limits.leaveOut(SuiteLimits.FEED_DATES);
        }
    }

    private void readEntries(Document document, String whole) throws IOException {
        JsonNode root = whole.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text(folder.resolve(whole)));
        JsonNode entries = Stream.of("/items", "/entries", "/feed/items")
                .map(root::at)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElseGet(JSON::createArrayNode);
        for (int i = 0; i < entries.size(); i++) {
            for (Map.Entry<SuiteField, List<String>> field : OF_ENTRIES.entrySet()) {
                addOfEntry(document, field, i, entries.path(i));
            }
        }
    }

    private void addOfEntry(Document document, Map.Entry<SuiteField, List<String>> field, int index, JsonNode entry) {
        boolean copies = document.suite().endsWith("feed-rs") && field.getKey() == SuiteField.UPDATED;
        if (copies && entry.path("updated").equals(entry.path("published"))) {
            limits.leaveOut(SuiteLimits.COPIED_DATE);
            return;
        }
        field.getValue().stream()
                .map(entry::at)
                .filter(node -> node.isTextual() && !node.asText().isBlank())
                .findFirst()
                .ifPresent(stated -> add(document, field.getKey(), index, stated));
    }

    private void add(Document document, SuiteField field, int entry, JsonNode stated) {
        if (stated.isMissingNode() || stated.isNull()) {
            return;
        }
        Optional<String> value = field.isDate() ? SuiteDates.instant(stated) : Optional.of(stated.asText());
        Optional<SuiteExpectation> expectation =
                value.map(known -> new SuiteExpectation(document, field, entry, known));
        Optional<String> objection = expectation.isEmpty()
                ? Optional.of(SuiteLimits.UNREAD_DATE)
                : expectation.flatMap(SuiteLimits::objection);
        objection.ifPresentOrElse(limits::leaveOut, () -> judged.add(expectation.orElseThrow()));
    }

    /** Some of what suites state is itself not in UTF-8. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return Files.readString(file, Charset.forName("windows-1252"));
        }
    }

    private static Pattern entries(String property) {
        return Pattern.compile("entries\\[(\\d)]\\." + property);
    }
}
