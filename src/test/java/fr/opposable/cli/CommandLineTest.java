package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.opposable.cli.Program.Result;
import fr.opposable.sample.PortfolioGenerator;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    @TempDir
    Path folder;

    private String data() {
        return folder.resolve("data").toString();
    }

    private Path portfolio(int cases) {
        Path portfolio = folder.resolve("portefeuille");
        PortfolioGenerator.asOf(LocalDate.of(2026, 11, 21))
                .withRejects(new BigDecimal("0.1"))
                .write(cases, 3, portfolio);
        return portfolio;
    }

    static void assertValid(String schema, String json) throws Exception {
        String text = Files.readString(Path.of("src/main/resources/schema", schema + ".schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    produce                                   | Il manque\u00a0: --out DOSSIER, PORTEFEUILLE
                    produce nulle-part --out o                | n’existe pas
                    produce samples --out o --kind assignation| n’est pas produit par cette version
                    produce samples --out o --kind requete| requete-injonction (un dossier par affaire)
                    decompte nulle-part                       | n’existe pas
                    decompte samples --as-of 2026-02-30       | n’est pas une date
                    decompte samples --as-of hier             | n’est pas une date
                    inconnu                                   | inconnu
                    history X --data nulle-part               | aucune base
                    verify nulle-part                         | n’existe pas
                    verify src                                | aucune base
                    verify --db jdbc:mysql://hote/base?password=x | jdbc:mysql://hote/base
                    produce samples --out o --db jdbc:h2:mem:x | PostgreSQL, la seule
                    schema nulle-part                         | Aucun schéma
                    """)
    void wrong_usage_ends_with_two_and_a_french_message(String line, String message) {
        Result result = Program.run(line.split("\\s+"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void tells_the_version_that_documents_bear() {
        Result result = Program.run("--version");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("opposable ")
                .contains("flying-saucer ")
                .doesNotContain("@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "produce",
                "decompte",
                "check",
                "courts",
                "courts-import",
                "deadlines",
                "law",
                "history",
                "verify",
                "schema",
                "sample",
                "bench",
                "bench letters",
                "einvoices"
            })
    void every_command_has_its_help(String command) {
        Result result = Program.run((command + " --help").strip().split(" "));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Usage").contains("--data").contains("--as-of");
    }

    @Test
    void a_day_without_published_rate_stops_before_anything_is_made() {
        Result result = Program.run(
                "produce",
                portfolio(5).toString(),
                "--out",
                folder.resolve("out").toString(),
                "--data",
                data(),
                "--as-of",
                "2027-01-01");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("1er semestre 2027");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_locked_database_is_a_fault_with_an_id() throws Exception {
        Path portfolio = portfolio(5);
        try (var ignored = fr.opposable.store.DataStore.open(Path.of(data()), null)) {
            Result result = Program.run(
                    "produce",
                    portfolio.toString(),
                    "--out",
                    folder.resolve("out").toString(),
                    "--data",
                    data());

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err()).contains("utilisé par un autre traitement").contains("Incident");
        }
    }

    @Test
    void what_produce_history_and_verify_write_fits_their_schemas() throws Exception {
        Path out = folder.resolve("out");
        Result produced = Program.run("produce", portfolio(40).toString(), "--out", out.toString(), "--data", data());
        assertThat(produced.exitCode()).isEqualTo(1);
        String report = Files.readString(out.resolve("rapport.json"));
        assertValid("rapport", report);
        String reference = JsonMapper.builder()
                .build()
                .readTree(report)
                .path("cases")
                .valueStream()
                .filter(item -> item.path("outcome").asString().equals("letter"))
                .findFirst()
                .orElseThrow()
                .path("reference")
                .asString();

        Result history = Program.run("history", reference, "--data", data(), "--format", "json");
        Result verify = Program.run("verify", "--data", data(), "--format", "json");

        assertThat(history.exitCode()).isZero();
        assertValid("history", history.out());
        assertThat(verify.exitCode()).isZero();
        assertValid("verify", verify.out());
        Result unknown = Program.run("history", "AG-INCONNUE", "--data", data());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("«\u00a0AG-INCONNUE\u00a0»");
        assertThat(Program.run("history", reference, "--data", data()).out())
                .contains("version 1")
                .contains("lot-001");
    }

    @Test
    void a_case_whose_invoice_contradicts_the_typed_amount_is_not_written_to() throws Exception {
        Path out = folder.resolve("out");

        Result result =
                Program.run("produce", "samples/05-facture-qui-desaccorde", "--out", out.toString(), "--data", data());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("rapport.json")))
                .contains("EINV-AMOUNT")
                .contains("4\u202f860,00\u00a0€");
        assertThat(out.resolve("lot-001")).doesNotExist();
        assertThat(out.resolve("rejets")).isDirectory();
    }

    @Test
    void schemas_are_printed() {
        assertThat(Program.run("schema").out())
                .contains("json-schema.org/draft/2020-12")
                .contains("creditNotes");
        assertThat(Program.run("schema", "decompte").exitCode()).isZero();
    }

    @Test
    void a_document_altered_in_the_vault_is_named_and_not_handed_over() throws Exception {
        Path portfolio = portfolio(10);
        Path out = folder.resolve("out");
        Program.run("produce", portfolio.toString(), "--out", out.toString(), "--data", data());
        String digest =
                Files.readAllLines(out.resolve("lot-001/lot.csv")).get(1).split(";", -1)[3];
        Files.writeString(
                folder.resolve("data/contenu").resolve(digest.substring(0, 3)).resolve(digest), "autre");

        Path elsewhere = folder.resolve("ailleurs");
        Result again = Program.run("produce", portfolio.toString(), "--out", elsewhere.toString(), "--data", data());

        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err())
                .contains(digest)
                .contains("altéré")
                .contains("verify")
                .contains("Incident");
        assertThat(elsewhere.resolve("lot-001/lot.csv")).doesNotExist();
    }

    @Test
    void a_journal_that_cannot_be_written_is_not_promised() throws Exception {
        Path journal = Files.writeString(folder.resolve("fichier"), "x").resolve("opposable.log");
        System.setProperty("opposable.log", journal.toString());
        try {
            Result result = Program.run(
                    "verify",
                    "--db",
                    "jdbc:postgresql://hote/base",
                    "--data",
                    folder.resolve("fichier/data").toString());

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err()).contains("n’a pas pu être écrit").doesNotContain("détaillé");
        } finally {
            System.clearProperty("opposable.log");
        }
    }
}
