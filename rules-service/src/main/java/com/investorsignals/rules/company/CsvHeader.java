package com.investorsignals.rules.company;

import com.investorsignals.rest.PlainLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first row of a document: which column stands where. */
final class CsvHeader {
    private static final Pattern BETWEEN_VALUES = Pattern.compile("[|;]");

    private final Map<CsvColumn, Integer> places = new EnumMap<>(CsvColumn.class);
    private final List<String> unknown = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private final int width;

    CsvHeader(List<String> titles) {
        width = titles.size();
        for (int i = 0; i < width; i++) {
            String title = PlainLine.of(titles.get(i));
            Optional<CsvColumn> column = CsvColumn.of(title);
            if (column.isPresent()) {
                if (places.putIfAbsent(column.get(), i) != null) {
                    repeated.add(title);
                }
            } else if (!title.isEmpty()) {
                unknown.add(title);
            }
        }
    }

    /** Why no row can be read under this header. */
    Optional<String> problem() {
        if (!repeated.isEmpty()) {
            return Optional.of("The header names the column \"%s\" twice".formatted(repeated.getFirst()));
        }
        return places.containsKey(CsvColumn.NAME)
                ? Optional.empty()
                : Optional.of(
                        "The first row names no column \"name\"; it must name the columns, with commas between them");
    }

    Set<CsvColumn> columns() {
        return places.keySet();
    }

    List<String> unknown() {
        return unknown;
    }

    CompanyCsv.Row row(int line, List<String> cells) {
        var form = new CompanyForm(
                cell(CsvColumn.NAME, cells),
                values(CsvColumn.ALIASES, cells),
                values(CsvColumn.DOMAINS, cells),
                cell(CsvColumn.TICKER, cells),
                values(CsvColumn.TAGS, cells));
        return new CompanyCsv.Row(line, form, cells.size() > width);
    }

    private List<String> values(CsvColumn column, List<String> cells) {
        return Arrays.stream(BETWEEN_VALUES.split(cell(column, cells)))
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    private String cell(CsvColumn column, List<String> cells) {
        @Nullable Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }
}
