package com.investorsignals.stack.advisories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.investorsignals.stack.shipped.Library;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptAdvisoriesTest {
    private static final String HEAD = "{owner: us, version: 3, asOf: 2026-11-30, advisories: [%s]}";
    private static final String REACHED =
            "{id: CVE-1, affects: [{package: 'g:a', fixed: '2'}], summary: bad, status: affected, why: we call it}";

    @Test
    void tellsWhoAnswersForItAndUpToWhichDay() throws IOException {
        KeptAdvisories kept = read(HEAD.formatted(REACHED));

        assertThat(kept.owner()).isEqualTo("us");
        assertThat(kept.version()).isEqualTo(3);
        assertThat(kept.asOf()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(kept.advisories()).extracting(Advisory::status).containsExactly(Status.AFFECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: C, affects: [{package: 'g:a'}], summary: s, status: not_affected, why: w}",
                "{id: C, affects: [{package: 'g:a'}], summary: s, status: affected, justification: component_not_present, why: w}",
                "{id: C, affects: [{package: 'g:a'}], summary: s, status: fixed, why: w}",
                "{id: C, affects: [{package: 'g:a'}], summary: s, status: harmless, why: w}",
                "{id: C, affects: [{package: 'g:a'}], summary: s, status: affected}",
                "{id: C, affects: [{package: 'g:a'}], summary: s, status: affected, why: ' '}",
                "{id: C, affects: [], summary: s, status: affected, why: w}",
                "{id: C, affects: [{package: a}], summary: s, status: affected, why: w}",
                "{id: C, affects: [{package: 'g:a', fixed: '2', through: '1'}], summary: s, status: affected, why: w}",
                "{id: C, affects: [{package: 'g:a', until: '2'}], summary: s, status: affected, why: w}",
                "{affects: [{package: 'g:a'}], summary: s, status: affected, why: w}"
            })
    void refusesAnAssessmentThatSaysTooLittleOrTooMuch(String advisory) {
        assertThatThrownBy(() -> read(HEAD.formatted(advisory))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "{package: 'g:a'}, 1.0, true",
        "{package: 'g:b'}, 1.0, false",
        "'{package: ''g:a'', fixed: ''1.10''}', 1.9, true",
        "'{package: ''g:a'', fixed: ''1.10''}', 1.10, false",
        "'{package: ''g:a'', fixed: ''1.10''}', 1.10-rc1, true",
        "'{package: ''g:a'', through: ''1.10''}', 1.10, true",
        "'{package: ''g:a'', through: ''1.10''}', 1.10.1, false",
        "'{package: ''g:a'', from: ''1.10'', fixed: ''2.0''}', 1.9, false",
        "'{package: ''g:a'', from: ''1.10'', fixed: ''2.0''}', 1.10, true"
    })
    void saysWhichVersionsHaveIt(String affected, String version, boolean has) throws IOException {
        Advisory advisory = read(HEAD.formatted(
                        "{id: C, affects: [%s], summary: s, status: affected, why: w}".formatted(affected)))
                .advisories()
                .getFirst();

        assertThat(advisory.affecting(new Library("g", "a", version)).isPresent())
                .isEqualTo(has);
    }

    @Test
    void theDocumentOfTheProjectNamesNothingTwice() throws IOException {
        List<String> names = KeptAdvisories.read().advisories().stream()
                .flatMap(advisory -> Stream.concat(Stream.of(advisory.id()), advisory.aliases().stream()))
                .toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    private static KeptAdvisories read(String yaml) throws IOException {
        return KeptAdvisories.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
