package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.opposable.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a whole CSV portfolio from being read: said at once, with the cure. */
class CsvPortfolioRefusalTest {

    @TempDir
    Path folder;

    @Test
    void an_unknown_column_is_named_with_the_nearest_one() {
        List<Problem> problems = TypedPortfolio.in(folder)
                .with("invoices.csv", "montant_ttc", "montant_ttc;montant_hors_tva;objt")
                .unreadable();

        assertThat(problems)
                .extracting(Problem::file, Problem::line, Problem::field, Problem::code)
                .containsExactly(
                        tuple("invoices.csv", 1, "montant_hors_tva", "INT-085"),
                        tuple("invoices.csv", 1, "objt", "INT-085"));
        assertThat(problems.get(1).cure())
                .startsWith("Écrivez «\u00a0objet\u00a0»")
                .contains("mapping.yaml");
    }

    @Test
    void a_column_of_three_letters_is_not_taken_for_another() {
        assertThat(TypedPortfolio.in(folder)
                        .with("parties.csv", ";siren", ";nic")
                        .unreadable())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.cure()).startsWith("Renommez").doesNotContain("bic"));
    }

    @Test
    void a_missing_and_a_doubled_column_are_named() {
        List<Problem> problems = TypedPortfolio.in(folder)
                .with("invoices.csv", "echeance", "numero_facture")
                .unreadable();

        assertThat(problems)
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("numero_facture", "INT-086"), tuple("echeance", "INT-087"));
    }

    @Test
    void the_names_of_an_accounting_package_are_mapped() {
        TypedPortfolio typed = TypedPortfolio.in(folder)
                .with("cases.csv", "reference;creancier;debiteur", "N° dossier;Émetteur;debiteur")
                .with("cases.csv", "A-1;C1;D1", "A-1;C1;D1")
                .file("mapping.yaml", """
                        cases.csv:
                          N° dossier: reference
                          "Émetteur": creancier
                        parties:
                          siren: ~
                        """);

        assertThat(typed.accepted())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.creditor().siren()).isNull());
    }

    @Test
    void a_mapping_to_nothing_we_know_is_named() {
        List<Problem> problems = TypedPortfolio.in(folder)
                .file("mapping.yaml", "cases.csv:\n  dossier: referense\naffaires.csv: {a: b}\n")
                .unreadable();

        assertThat(problems)
                .extracting(Problem::file, Problem::line, Problem::field, Problem::code)
                .containsExactly(
                        tuple("mapping.yaml", 2, "cases.csv.dossier", "INT-088"),
                        tuple("mapping.yaml", 3, "affaires.csv", "INT-088"));
        assertThat(problems.getFirst().cure()).contains("reference");
    }

    @Test
    void our_own_columns_are_passed_over() {
        assertThat(TypedPortfolio.in(folder)
                        .with("cases.csv", "reference;", "ligne;motif;remède;reference;")
                        .with("cases.csv", "A-1;", "2;un motif;un remède;A-1;")
                        .with("cases.csv", "A-2;", ";;;A-2;")
                        .accepted())
                .hasSize(2);
    }

    @Test
    void utf_16_is_refused_with_the_cure() {
        List<Problem> problems =
                TypedPortfolio.in(folder).in(StandardCharsets.UTF_16).unreadable();

        assertThat(problems).hasSize(5).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("INT-081");
            assertThat(problem.cure()).contains("CSV UTF-8");
        });
    }

    @Test
    void a_nul_byte_is_refused_with_its_rank_and_line() {
        List<Problem> problems = TypedPortfolio.in(folder)
                .with("payments.csv", "300.00", "30\0.00")
                .unreadable();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("INT-081");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains("n°\u00a039 est nul");
        });
    }

    @Test
    void a_quote_that_nothing_closes_is_refused_with_its_line() {
        List<Problem> problems = TypedPortfolio.in(folder)
                .with("cases.csv", "A-1;C1", "\"A-1;C1")
                .unreadable();

        assertThat(problems)
                .extracting(Problem::file, Problem::line, Problem::code)
                .containsExactly(tuple("cases.csv", 2, "INT-089"));
    }

    @Test
    void a_missing_file_and_a_file_without_rows_are_named() {
        assertThat(TypedPortfolio.in(folder).without("parties.csv").unreadable())
                .extracting(Problem::file, Problem::code)
                .containsExactly(tuple("parties.csv", "INT-080"));
        assertThat(TypedPortfolio.in(folder)
                        .file("cases.csv", "reference;creancier;debiteur\n")
                        .unreadable())
                .extracting(Problem::code)
                .contains("INT-097");
        assertThat(TypedPortfolio.in(folder).file("payments.csv", "\n\n").unreadable())
                .extracting(Problem::file, Problem::code)
                .contains(tuple("payments.csv", "INT-084"));
    }

    @Test
    void payments_and_events_may_be_left_out() {
        assertThat(TypedPortfolio.in(folder)
                        .without("payments.csv")
                        .without("events.csv")
                        .accepted())
                .hasSize(2);
    }

    @Test
    void a_file_that_is_a_link_is_refused() throws Exception {
        TypedPortfolio.in(folder).write();
        Path elsewhere = Files.createTempFile("parties", ".csv");
        Files.move(folder.resolve("parties.csv"), elsewhere, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.createSymbolicLink(folder.resolve("parties.csv"), elsewhere);

        assertThat(TypedPortfolio.in(folder).without("parties.csv").unreadable())
                .extracting(Problem::file, Problem::code)
                .containsExactly(tuple("parties.csv", "INT-062"));
        Files.delete(elsewhere);
    }

    @Test
    void too_many_columns_are_refused() {
        assertThat(TypedPortfolio.in(folder)
                        .with("cases.csv", "debiteur", "debiteur" + ";x".repeat(10_000))
                        .unreadable())
                .extracting(Problem::code)
                .containsExactly("INT-084");
    }
}
