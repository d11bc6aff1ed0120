package com.investorsignals.stack.advisories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.investorsignals.stack.osv.OsvMatch;
import com.investorsignals.stack.osv.OsvVulnerability;
import com.investorsignals.stack.shipped.Library;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final Library OLD = new Library("org.jsoup", "jsoup", "1.22.1");
    private static final Library MENDED = new Library("org.jsoup", "jsoup", "1.23.2");
    private static final Library OTHER = new Library("io.netty", "netty-codec-http", "4.1.138.Final");

    @ParameterizedTest
    @CsvSource({"AFFECTED, false", "UNDER_INVESTIGATION, false", "NOT_AFFECTED, true"})
    void isClearOnlyWhenNothingIsReachedOrUnassessed(Status status, boolean clear) {
        Comparison comparison = Comparison.of(List.of(OLD), kept(advisory(status)), List.of());

        assertThat(comparison.findings()).extracting(Finding::status).containsExactly(status);
        assertThat(comparison.findings().getFirst().fixed()).contains("1.23.2");
        assertThat(comparison.isClear()).isEqualTo(clear);
    }

    @Test
    void countsWhatIsFixedAndWhatIsNotThere() {
        assertThat(Comparison.of(List.of(MENDED), kept(advisory(Status.AFFECTED)), List.of()))
                .isEqualTo(new Comparison(List.of(), 1, 0));
        assertThat(Comparison.of(List.of(OTHER), kept(advisory(Status.AFFECTED)), List.of()))
                .isEqualTo(new Comparison(List.of(), 0, 1));
    }

    @Test
    void findsOnceWhatIsKnownByTwoNames() throws IOException {
        OsvMatch ghsa = named(OLD, "{'id': 'GHSA-65r4', 'aliases': ['CVE-2026-75140']}");
        OsvMatch second = named(OLD, "{'id': 'EUVD-9', 'aliases': ['CVE-2026-75140']}");

        assertThat(Comparison.of(List.of(OLD), kept(advisory(Status.NOT_AFFECTED)), List.of(ghsa, second))
                        .findings())
                .extracting(Finding::id, Finding::status)
                .containsExactly(tuple("CVE-2026-75140", Status.NOT_AFFECTED));
        assertThat(Comparison.of(List.of(OLD), kept(), List.of(ghsa, second)).findings())
                .extracting(Finding::id)
                .containsExactly("GHSA-65r4");
    }

    @Test
    void leavesToBeAssessedWhatOsvAloneKnows() throws IOException {
        Comparison comparison = Comparison.of(
                List.of(OLD, OTHER), kept(advisory(Status.NOT_AFFECTED)), List.of(named(OTHER, "{'id': 'GHSA-new'}")));

        assertThat(comparison.findings()).extracting(Finding::id).containsExactly("GHSA-new", "CVE-2026-75140");
        assertThat(comparison.findings().getFirst().status()).isEqualTo(Status.UNDER_INVESTIGATION);
        assertThat(comparison.isClear()).isFalse();
    }

    @Test
    void believesOsvWhereItKnowsOfMoreAffectedVersions() throws IOException {
        Comparison comparison = Comparison.of(
                List.of(MENDED), kept(advisory(Status.AFFECTED)), List.of(named(MENDED, "{'id': 'CVE-2026-75140'}")));

        assertThat(comparison.findings()).extracting(Finding::status).containsExactly(Status.AFFECTED);
        assertThat(comparison.fixed()).isZero();
    }

    @Test
    void anAssessmentIsOfItsPackageAlone() throws IOException {
        Comparison comparison = Comparison.of(
                List.of(OTHER), kept(advisory(Status.NOT_AFFECTED)), List.of(named(OTHER, "{'id': 'CVE-2026-75140'}")));

        assertThat(comparison.findings()).extracting(Finding::status).containsExactly(Status.UNDER_INVESTIGATION);
    }

    private static KeptAdvisories kept(Advisory... advisories) {
        return new KeptAdvisories("us", 1, LocalDate.of(2026, 11, 30), List.of(advisories));
    }

    private static Advisory advisory(Status status) {
        return new Advisory(
                "CVE-2026-75140",
                List.of(),
                List.of(new Affected("org.jsoup:jsoup", null, "1.23.2", null)),
                "Memory exhaustion",
                status,
                status == Status.NOT_AFFECTED ? Justification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH : null,
                "Because of this.");
    }

    private static OsvMatch named(Library library, String json) throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new OsvMatch(library, mapper.readValue(json.replace('\'', '"'), OsvVulnerability.class));
    }
}
