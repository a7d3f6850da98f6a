package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of one debtor made one by the command, then written to by the real job. */
class GroupCommandTest {

    @TempDir
    Path folder;

    private Path portfolio;

    @BeforeEach
    void write() throws IOException {
        portfolio = folder.resolve("portefeuille");
        affaire("A-1", "F-1", "240.00", "");
        affaire("A-2", "F-2", "360.00", "");
        affaire("A-3", "F-3", "480.00", "events: [{date: 2026-10-20, kind: dispute}]");
    }

    private void affaire(String reference, String invoice, String gross, String events) throws IOException {
        Path affaire = Files.createDirectories(portfolio.resolve(reference + "/pieces"))
                .getParent();
        Files.write(affaire.resolve("pieces/" + invoice + ".pdf"), ("facture " + invoice).getBytes());
        Files.writeString(affaire.resolve("affaire.yaml"), """
                reference: %s
                creditor:
                  kind: company
                  name: Menuiserie Kerbrat
                  legalForm: SARL
                  shareCapital: 8000
                  siren: "732829320"
                  rcsCity: Quimper
                  address: {lines: ["12 rue du Frout"], postalCode: "29000", city: Quimper, country: FR}
                  representative: {name: Yann Le Goff, capacity: gérant}
                  email: compta@kerbrat.example
                  iban: FR7630006000011234567890189
                debtor:
                  kind: consumer
                  name: Le Bris
                  firstNames: Anne
                  address: {lines: ["3 rue des Lilas"], postalCode: "29200", city: Brest, country: FR}
                invoices:
                  - {number: %s, issued: 2026-09-01, due: 2026-10-01, gross: %s, subject: Pose, performed: 2026-08-28, file: pieces/%s.pdf}
                %s
                """.formatted(reference, invoice, gross, invoice, events));
    }

    private Program.Result run(String... args) {
        return Program.run(Stream.concat(
                        Stream.of(args),
                        Stream.of("--data", folder.resolve("data").toString(), "--as-of", "2026-11-21"))
                .toArray(String[]::new));
    }

    private Program.Result group(String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "group",
                                portfolio.toString(),
                                "--out",
                                grouped().toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private Path grouped() {
        return folder.resolve("groupe");
    }

    @Test
    void two_cases_become_one_and_the_third_says_why_it_does_not() throws IOException {
        Program.Result result = group();

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.REFUSALS);
        assertThat(result.out().replaceAll("[\u00a0\u202f]", " "))
                .contains(
                        "2 affaire(s) réunie(s) en 1, 0 seule(s), 1 laissée(s) à part",
                        "dans 3 affaire(s) avant",
                        "dans 2 après");
        List<String> rows = Files.readAllLines(grouped().resolve("regroupement.csv"));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1)).startsWith("A-1;regroupée;A-1;");
        assertThat(rows.get(2)).startsWith("A-2;regroupée;A-1;");
        assertThat(rows.get(3)).startsWith("A-3;laissée;;la contestation du 20/10/2026");
        assertThat(grouped().resolve("A-1/A-2/pieces/F-2.pdf")).hasContent("facture F-2");
        assertThat(grouped().resolve("A-3/affaire.yaml"))
                .hasSameTextualContentAs(portfolio.resolve("A-3/affaire.yaml"));
    }

    @Test
    void one_letter_then_asks_for_all_the_invoices() {
        group("--reference-pattern", "GRP-{first}");

        Program.Result made = run(
                "produce", grouped().toString(), "--out", folder.resolve("out").toString());

        assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCode.DONE);
        JsonNode cases = JsonMapper.shared()
                .readTree(folder.resolve("out/rapport.json").toFile())
                .path("cases");
        JsonNode letter = cases.valueStream()
                .filter(one -> one.path("reference").asString().equals("GRP-A-1"))
                .findFirst()
                .orElseThrow();
        assertThat(letter.path("outcome").asString()).isEqualTo("letter");
        assertThat(letter.path("amount").asString()).isEqualTo("600.00");
    }

    @Test
    void what_the_store_holds_under_an_old_reference_is_not_left_behind() throws IOException {
        assertThat(run(
                                "produce",
                                portfolio.toString(),
                                "--out",
                                folder.resolve("out").toString(),
                                "--kind",
                                "relance-1")
                        .exitCode())
                .isEqualTo(ExitCode.REFUSALS);

        group();

        assertThat(Files.readString(grouped().resolve("regroupement.csv")))
                .contains("A-1;laissée;;relance-1 version 1 est au coffre")
                .doesNotContain("regroupée;A-1");
    }

    /** Made again with a new case, a group keeps its reference: asked for under another, its invoices would be reminded twice. */
    @ParameterizedTest(name = "{0}, sent: {1}")
    @CsvSource({"{first}, A-1, false", "{first}, A-1, true", "GRP-{first}, GRP-A-1, false", "GRP-{first}, GRP-A-1, true"
    })
    void a_group_made_again_keeps_its_cases_and_its_reference(String pattern, String reference, boolean sent)
            throws IOException {
        group("--reference-pattern", pattern);
        run("produce", grouped().toString(), "--out", folder.resolve("out").toString());
        if (sent) {
            run("version", "sent-lot", folder.resolve("out/lot-001").toString());
        }
        affaire("A-4", "F-4", "120.00", "");

        Program.Result again = run(
                "group",
                portfolio.toString(),
                "--out",
                folder.resolve("encore").toString(),
                "--reference-pattern",
                pattern);

        List<String> rows = Files.readAllLines(folder.resolve("encore/regroupement.csv"));
        assertThat(rows).as(again.err()).anyMatch(row -> row.startsWith("A-1;regroupée;" + reference + ";"));
        assertThat(rows).anyMatch(row -> row.startsWith("A-2;regroupée;" + reference + ";"));
        assertThat(rows)
                .anyMatch(row -> row.startsWith(
                        sent
                                ? "A-4;laissée;;relance-1 version 1 est partie pour le groupe " + reference
                                : "A-4;regroupée;" + reference + ";"));
    }

    /** What was paid is no longer exported: what is left of a group goes on under its name. */
    @Test
    void what_is_left_of_a_group_keeps_its_reference() throws IOException {
        group("--reference-pattern", "GRP-{first}");
        run("produce", grouped().toString(), "--out", folder.resolve("out").toString());
        for (String gone : List.of("A-2", "A-3")) {
            Files.move(portfolio.resolve(gone), folder.resolve("payee-" + gone));
        }

        run(
                "group",
                portfolio.toString(),
                "--out",
                folder.resolve("encore").toString(),
                "--reference-pattern",
                "GRP-{first}");

        assertThat(Files.readAllLines(folder.resolve("encore/regroupement.csv")))
                .anyMatch(row -> row.startsWith("A-1;regroupée;GRP-A-1;"));
    }

    @Test
    void a_folder_that_holds_something_is_not_written_into() throws IOException {
        Files.createDirectories(grouped());
        Files.writeString(grouped().resolve("note.txt"), "à garder");

        Program.Result refused = group();

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("n’est pas vide");
        assertThat(run(
                                "group",
                                portfolio.toString(),
                                "--out",
                                folder.resolve("x").toString(),
                                "--reference-pattern",
                                "tout")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }
}
