package com.investorsignals.rules.company;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.investorsignals.rules.company.CompanyCsv.Row;
import com.investorsignals.rules.company.CompanyCsv.Rows;
import com.investorsignals.rules.company.CompanyCsv.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads companies from CSV as RFC 4180 has it, in UTF-8, under a header. Rows without a value are no rows. */
final class CsvReader {
    static final int MOST_BYTES = 8 << 20;
    static final int MOST_ROWS = 50_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CsvFactory FORMAT =
            CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    private final CsvParser parser;
    private int line;

    private CsvReader(CsvParser parser) {
        this.parser = parser;
    }

    static CompanyCsv read(byte[] document) {
        if (document.length > MOST_BYTES) {
            return new Unreadable("The document has more than 8 MB; import it in parts");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
        } catch (CharacterCodingException e) {
            return new Unreadable("The document is not in UTF-8; save it as \"CSV UTF-8\"");
        }
    }

    private static CompanyCsv read(String text) {
        try (CsvParser parser = FORMAT.createParser(text)) {
            var reader = new CsvReader(parser);
            try {
                return reader.rows();
            } catch (IOException e) {
                return new Unreadable(
                        "After line %d a quoted value is never closed, or goes on behind its closing quote"
                                .formatted(reader.line));
            }
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be closed", e);
        }
    }

    private CompanyCsv rows() throws IOException {
        var header = new CsvHeader(next().orElse(List.of()));
        Optional<String> problem = header.problem();
        if (problem.isPresent()) {
            return new Unreadable(problem.get());
        }
        List<Row> rows = new ArrayList<>();
        for (Optional<List<String>> cells = next(); cells.isPresent(); cells = next()) {
            if (rows.size() == MOST_ROWS) {
                return new Unreadable("The document has more than %d rows; import it in parts".formatted(MOST_ROWS));
            }
            rows.add(header.row(line, cells.get()));
        }
        return new Rows(header.columns(), header.unknown(), rows);
    }

    /** The next row that says something; {@link #line} is then where it begins. */
    private Optional<List<String>> next() throws IOException {
        while (parser.nextToken() != null) {
            List<String> cells = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                if (cells.isEmpty()) {
                    line = parser.currentTokenLocation().getLineNr();
                }
                cells.add(parser.getText());
            }
            if (!cells.stream().allMatch(String::isBlank)) {
                return Optional.of(cells);
            }
        }
        return Optional.empty();
    }
}
