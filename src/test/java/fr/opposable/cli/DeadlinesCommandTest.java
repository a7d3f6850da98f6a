package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.opposable.cli.Program.Result;
import fr.opposable.rendering.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadlinesCommandTest {

    @TempDir
    Path folder;

    /** The first sample, carried to court. */
    private Path inCourt() throws IOException {
        Path affair = Files.createDirectories(folder.resolve("affaire"));
        String yaml = Files.readString(Path.of("samples/01-une-facture/affaire.yaml"))
                .replaceAll("(?m)^\\s+file: .*$", "")
                .replaceAll("(?s)exhibits:.*", "");
        Files.writeString(affair.resolve("affaire.yaml"), yaml + """
                events:
                  - {date: 2026-11-10, kind: requete-filed}
                  - {date: 2026-11-14, kind: order-made}
                  - {date: 2026-11-18, kind: order-served, mode: étude}
                """);
        return affair;
    }

    @Test
    void a_table_shows_the_most_urgent_first_then_each_computation() throws IOException {
        Result result = Program.run("deadlines", inCourt().toString());

        assertThat(result.exitCode()).as(result.err()).isZero();
        String text = result.out().replace('\u00a0', ' ').replace('’', '\'');
        assertThat(text.lines().filter(line -> line.startsWith("DL-")).map(line -> line.substring(0, 5)))
                .startsWith("DL-03", "DL-10", "DL-14", "DL-04", "DL-02");
        assertThat(text)
                .containsPattern(
                        "DL-03 +Opposition \\(ordonnance signifiée le 18/11/2026\\) +18/12/2026 +27 j +à attendre +en cours")
                .contains("Un mois, au jour du même quantième (CPC, art. 641, al. 2) → vendredi 18 décembre 2026.")
                .contains("18/01/2027");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(TextTable.WIDTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-19", "2026-12-20", "2032-01-01"})
    void json_keeps_its_published_shape(String asOf) throws IOException {
        Result result = Program.run("deadlines", inCourt().toString(), "--format", "json", "--as-of", asOf);

        String schema = Files.readString(Path.of("src/main/resources/schema/deadlines.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(result.out(), InputFormat.JSON))
                .isEmpty();
        JsonNode json = new JsonMapper().readTree(result.out());
        assertThat(json.get("asOf").asString()).isEqualTo(asOf);
        assertThat(json.get("deadlines")).isNotEmpty();
    }

    @Test
    void a_calendar_file_is_stamped_by_the_clock_and_repeats_to_the_byte() throws IOException {
        String affair = inCourt().toString();

        String first = Program.run("deadlines", affair, "--format", "ics").out();

        assertThat(first)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTAMP:20261121T110000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20261218\r\n");
        assertThat(Program.run("deadlines", affair, "--format", "ics").out()).isEqualTo(first);
    }

    @Test
    void a_missed_service_ends_with_one() throws IOException {
        Path affair = inCourt();
        Files.writeString(
                affair.resolve("affaire.yaml"),
                Files.readString(affair.resolve("affaire.yaml")).replaceAll("(?m)^.*order-served.*\\R", ""));

        Result result = Program.run("deadlines", affair.toString(), "--as-of", "2027-02-16");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("dépassée");
    }

    @Test
    void it_has_its_help() {
        assertThat(Program.run("deadlines", "--help").out())
                .contains("Usage")
                .contains("--as-of")
                .contains("ics");
    }

    @Test
    void the_schema_is_published() {
        assertThat(Program.run("schema", "deadlines").out()).contains("rawDate");
    }
}
