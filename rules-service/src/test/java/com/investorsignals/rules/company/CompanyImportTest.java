package com.investorsignals.rules.company;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.rules.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class CompanyImportTest {
    @Inject
    Session database;

    private final String company = "Importco " + UUID.randomUUID();
    private final Instant start = Instant.now();

    /** What thousands of names would be found in is no matter of other tests. */
    @AfterEach
    void remove() {
        QuarkusTransaction.requiringNew().run(() -> Company.delete("createdAt >= ?1", start));
    }

    @Test
    void addsCompanies() {
        send("name,aliases,domains,ticker,tags\n\"%1$s, Inc.\",%1$s Labs|%1$s AI,Import.example,IMP,ai; chips\n"
                        .formatted(company))
                .statusCode(200)
                .body("added", is(1))
                .body("rows.outcome", contains("added"))
                .body("rows.line", contains(2))
                .body("rows[0].reason", nullValue())
                .body("notes", empty());

        JsonPath stored = stored();
        assertThat(stored.getString("name")).isEqualTo(company + ", Inc.");
        assertThat(stored.getList("aliases")).containsExactly(company + " Labs", company + " AI");
        assertThat(stored.getList("domains")).containsExactly("import.example");
        assertThat(stored.getString("ticker")).isEqualTo("IMP");
        assertThat(stored.getList("tags")).containsExactly("ai", "chips");
    }

    @Test
    void replacesWhatTheColumnsSayAndKeepsTheRest() {
        send("name,aliases,tags\n%s,Old,keep\n".formatted(company));
        JsonPath before = stored();

        send("name,aliases\n%s Ltd,New\n".formatted(company))
                .body("updated", is(1))
                .body("rows[0].reason", is("replaced: name, aliases"));
        send("name,aliases\n%s Ltd,New\n".formatted(company))
                .body("unchanged", is(1))
                .body("updated", is(0));

        JsonPath after = stored();
        assertThat(after.getString("id")).isEqualTo(before.getString("id"));
        assertThat(after.getList("aliases")).containsExactly("New");
        assertThat(after.getList("tags")).containsExactly("keep");
        given().get("/api/companies/" + after.getString("id")).then().header("ETag", is("\"1\""));
    }

    @Test
    void refusesRowsAloneAndNamesLineAndColumn() {
        send("name,domains,cik\n%1$s,good.example,1\n%1$s Inc.,,2\n,x.example,3\n%1$s B,no domain,4\n%1$s, C,,5\n"
                        .formatted(company))
                .statusCode(200)
                .body("added", is(1))
                .body("refused", is(4))
                .body("rows.line", contains(2, 3, 4, 5, 6))
                .body("rows[1].reason", is("name: is the same company as on line 2"))
                .body("rows[2].reason", is("name: is missing"))
                .body("rows[3].reason", is("domains: \"no domain\" is no web domain such as nimbus.example"))
                .body("rows[4].reason", containsString("more values than the header"))
                .body("notes", contains("The column \"cik\" is unknown and was left out."));
    }

    @Test
    void takesAKeyFromARefusedRowLater() {
        send("name,domains\n%1$s,no domain\n%1$s,good.example\n".formatted(company))
                .body("rows.outcome", contains("refused", "added"));
    }

    @Test
    void importsTwentyThousandRowsInAFewStatements() {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> company + " " + i + (i % 10_000 == 0 ? ",no domain\n" : ",good.example\n"))
                .collect(Collectors.joining());
        long before = changes();

        send("name,domains\n" + rows)
                .statusCode(200)
                .body("added", is(19_998))
                .body("refused", is(2))
                .body("rows", hasSize(ImportReport.MOST_QUIET + 2))
                .body("rows[-1].line", is(10_002))
                .body("notes", contains("18998 more rows were added or unchanged and are not listed."));

        assertThat(changes() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void takesNothingFromADocumentThatCannotBeRead() {
        send("name\n" + company + "\n\"open\n")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("After line 2"));
        send("").statusCode(422).body("detail", containsString("no column \"name\""));

        assertThat(Company.keysOf(company)).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "sam",
            roles = {"operator", "subscriber"})
    void letsOnlyAdminsImport() {
        send("name\n" + company + "\n").statusCode(403);
    }

    @Test
    @TestSecurity
    void letsNoStrangerImport() {
        send("name\n" + company + "\n").statusCode(401);
    }

    @Test
    void importsTheNamesOfTheCorpus() throws IOException {
        List<JsonNode> companies = corpus();
        String csv = companies.stream()
                .map(one -> "%s,%s,%s\n"
                        .formatted(
                                quoted(one.path("name").asText()),
                                quoted(aliases(one)),
                                quoted(one.path("ticker").asText())))
                .collect(Collectors.joining("", "name,aliases,ticker\n", ""));
        long sent = System.nanoTime();

        JsonPath report = send(csv).statusCode(200).extract().jsonPath();

        System.out.printf(
                "%d companies in %d ms: %d added, %d updated, %d refused%n",
                companies.size(),
                Duration.ofNanos(System.nanoTime() - sent).toMillis(),
                report.getInt("added"),
                report.getInt("updated"),
                report.getInt("refused"));
        assertThat(report.getInt("added")
                        + report.getInt("updated")
                        + report.getInt("refused")
                        + report.getInt("unchanged"))
                .isEqualTo(companies.size());
        assertThat(report.getList("rows.findAll { it.outcome == 'refused' }.reason", String.class))
                .allMatch(reason -> reason.contains("the same company as on line") || reason.startsWith("ticker: "));
    }

    private static List<JsonNode> corpus() throws IOException {
        Map<String, String> environment = System.getenv();
        assumeTrue(environment.containsKey("SIGNALS_CORPORA"), "SIGNALS_CORPORA names no folder");
        Path path = Path.of(environment.get("SIGNALS_CORPORA"), "companies", "companies.jsonl");
        assumeTrue(Files.exists(path), () -> path + " is absent");
        var mapper = new ObjectMapper();
        List<JsonNode> companies = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            companies.add(mapper.readTree(line));
        }
        return companies;
    }

    private static String aliases(JsonNode company) {
        List<String> aliases = new ArrayList<>();
        company.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return String.join("|", aliases);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private long changes() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select changes from live_state", Long.class)
                        .getSingleResult());
    }

    private JsonPath stored() {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> Company.<Company>find("name like ?1", company + "%").<Company>firstResult().id);
        return given().get("/api/companies/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse send(String csv) {
        return given().contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/companies/import")
                .then();
    }
}
