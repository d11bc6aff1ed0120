package com.investorsignals.rules.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.investorsignals.rules.company.CompanyCsv.Row;
import com.investorsignals.rules.company.CompanyCsv.Rows;
import com.investorsignals.rules.company.CompanyCsv.Unreadable;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReaderTest {
    private static final CompanyCheck CHECK =
            new CompanyCheck(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void readsColumnsInAnyOrderAndCase() {
        Rows rows = rows(
                "TAGS,Ticker,cik,Domains,name,Aliases\r\nai | chips;,NMB,7,nimbus.example,\"Nimbus AI, Inc.\",\r\n");

        assertThat(rows.unknown()).containsExactly("cik");
        assertThat(rows.rows())
                .containsExactly(new Row(
                        2,
                        new CompanyForm(
                                "Nimbus AI, Inc.", List.of(), List.of("nimbus.example"), "NMB", List.of("ai", "chips")),
                        false));
    }

    @ParameterizedTest
    @MethodSource
    void readsAwkwardNames(String cell, String name) {
        Rows rows = rows("name,tags\n" + cell + ",x\n");

        assertThat(rows.rows())
                .singleElement()
                .extracting(row -> row.form().given())
                .isEqualTo(name);
        assertThat(CHECK.faults(rows.rows().getFirst().form())).isEmpty();
    }

    static Stream<Arguments> readsAwkwardNames() {
        return Stream.of(
                arguments("\"He said \"\"hi\"\"\"", "He said \"hi\""),
                arguments("Say \"x\" Ltd", "Say \"x\" Ltd"),
                arguments("\"Two\r\nLines\"", "Two  Lines"),
                arguments("  spaced  ", "spaced"),
                arguments("\" spaced too \"", "spaced too"),
                arguments("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"),
                arguments("@SUM(A1)", "@SUM(A1)"),
                arguments("-1+1|cmd", "-1+1|cmd"),
                arguments("\u200FNimbus\u202E AI\u200E", "Nimbus AI"),
                arguments("Nim\u0000bus", "Nim bus"),
                arguments("שלום בע״מ", "שלום בע״מ"),
                arguments("深度求索", "深度求索"),
                arguments("<b>Bold</b>", "<b>Bold</b>"),
                arguments("Inc.", "Inc."));
    }

    @ParameterizedTest
    @MethodSource
    void findsFaultsByField(String row, String field, String words) {
        Rows rows = rows("name,aliases,domains,ticker,tags\n" + row + "\n");

        assertThat(CHECK.faults(rows.rows().getFirst().form()))
                .hasSize(1)
                .hasEntrySatisfying(
                        field, fault -> assertThat(fault).contains(words).hasSizeLessThan(120));
    }

    static Stream<Arguments> findsFaultsByField() {
        return Stream.of(
                arguments(",Nimbus,,,", "name", "is missing"),
                arguments("\u200F,Nimbus,,,", "name", "is missing"),
                arguments("...,,,,", "name", "has no letter or digit"),
                arguments("x".repeat(200_000) + ",,,,", "name", "more than 200 characters"),
                arguments("A," + "y".repeat(200_000) + ",,,", "aliases", "more than 200 characters"),
                arguments("A," + manyValues(201) + ",,,", "aliases", "are more than 200"),
                arguments("A,,https://a.example/,,", "domains", "\"https://a.example/\" is no web domain"),
                arguments("A,," + "a.".repeat(100_000) + "a,,", "domains", "is no web domain"),
                arguments("A,," + "a".repeat(200_000) + ",,", "domains", "is no web domain"),
                arguments("A,,,ABCDEFGHIJKLMNOPQRSTU,", "ticker", "more than 20 characters"),
                arguments("A,,,," + "t".repeat(51), "tags", "more than 50 characters"));
    }

    private static String manyValues(int number) {
        return String.join(
                "|",
                Stream.iterate(1, i -> i + 1).limit(number).map(i -> "v" + i).toList());
    }

    @ParameterizedTest
    @MethodSource
    void knowsTheLineOnWhichARowBegins(String document, List<Integer> lines) {
        assertThat(rows(document).rows()).extracting(Row::line).containsExactlyElementsOf(lines);
    }

    static Stream<Arguments> knowsTheLineOnWhichARowBegins() {
        return Stream.of(
                arguments("name\nA\nB\n", List.of(2, 3)),
                arguments("name\r\nA\r\nB", List.of(2, 3)),
                arguments("name\rA\rB\r", List.of(2, 3)),
                arguments("\n\nname,tags\n\n \nA\n,,\nB,x\n\n", List.of(6, 8)),
                arguments("name,tags\n\"A\n\nInc\",x\nB,\"x\n\"\nC", List.of(2, 5, 7)),
                arguments("\uFEFFname\nA", List.of(2)),
                arguments("\uFEFF\"name\"\nA", List.of(2)),
                arguments("name", List.of()));
    }

    @Test
    void marksARowWithMoreValuesThanColumns() {
        assertThat(rows("name,tags\nNimbus AI, Inc.,x\nVela\n").rows())
                .extracting(Row::tooLong)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @MethodSource
    void saysWhyADocumentCannotBeRead(byte[] document, String words) {
        assertThat(CsvReader.read(document))
                .asInstanceOf(InstanceOfAssertFactories.type(Unreadable.class))
                .extracting(Unreadable::reason, InstanceOfAssertFactories.STRING)
                .contains(words);
    }

    static Stream<Arguments> saysWhyADocumentCannotBeRead() {
        return Stream.of(
                arguments(utf8(""), "no column \"name\""),
                arguments(utf8("\n,,\n"), "no column \"name\""),
                arguments(utf8("Nimbus AI,NMB\n"), "no column \"name\""),
                arguments(utf8("name;tags\nA;x\n"), "with commas between"),
                arguments(utf8("name,tags,Tags\nA\n"), "\"Tags\" twice"),
                arguments(utf8("name\nA\n\"B\nC\n"), "After line 2 a quoted value is never closed"),
                arguments(utf8("name\nA\n\"B\"C\n"), "After line 2"),
                arguments("name\nÉclair\n".getBytes(StandardCharsets.ISO_8859_1), "not in UTF-8"),
                arguments("name\nA\n".getBytes(StandardCharsets.UTF_16), "not in UTF-8"),
                arguments(utf8("name\n" + "A\n".repeat(CsvReader.MOST_ROWS + 1)), "more than 50000 rows"),
                arguments(new byte[CsvReader.MOST_BYTES + 1], "more than 8 MB"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Rows rows(String document) {
        return (Rows) CsvReader.read(utf8(document));
    }
}
