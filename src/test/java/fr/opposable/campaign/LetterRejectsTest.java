package fr.opposable.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the checks of a letter refuse goes back to the line and the column where it was typed. */
class LetterRejectsTest {

    @TempDir
    Path folder;

    private RunFixture fixture;

    @BeforeEach
    void portfolio() throws IOException {
        fixture = new RunFixture(folder);
        Files.createDirectories(fixture.portfolio);
        write("parties.csv", """
                id;type;nom;adresse;code_postal;ville;siren;iban
                C1;société;Ateliers du Ponant;4 rue des Charpentiers;29000;Quimper;732829320;FR7630006000011234567890189
                D1;société;Menuiserie;Domaine des Quatre Vents et de la Petite Fontaine;29200;Brest;;
                C2;société;Voiles du Large;1 quai du Port;29000;Quimper;732829320;
                D2;société;Jaouen;8 quai de l’Est;29100;Douarnenez;;
                D3;consommateur;Riou;8 quai de l’Est;29100;Douarnenez;;
                """);
        write("cases.csv", """
                reference;creancier;debiteur
                A-1;C1;D1
                A-2;C2;D2
                A-3;C1;D3
                A-4;C1;D2
                """);
        write("invoices.csv", """
                affaire;numero;date_facture;echeance;montant_ttc;contestee
                A-1;F-1;2026-02-01;2026-03-03;1200.00;
                A-2;F-2;2026-02-05;2026-03-07;89.90;
                A-3;F-3;2026-02-05;2026-03-07;89.90;
                A-4;F-4;2026-02-05;2026-03-07;89.90;
                A-4;F-5;2026-02-05;2026-03-07;89.90;oui
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(fixture.portfolio.resolve(file), text);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(fixture.out.resolve("rejets").resolve(file));
    }

    @Test
    void the_overview_names_file_line_and_column() throws IOException {
        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        assertThat(lines("rejets.csv"))
                .anySatisfy(row -> assertThat(row).startsWith("parties.csv;3;adresse;NF-Z10-011;A-1;"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("parties.csv;4;iban;COM-PAY-1;A-2;")
                        .endsWith("Ajoutez «\u00a0iban\u00a0», compte ouvert au nom du créancier."))
                .noneSatisfy(row -> assertThat(row).contains("A-3;"))
                .anySatisfy(row -> assertThat(row).startsWith("invoices.csv;6;contestee;COM-DISP-1;A-4;"));
    }

    /** Two exports told of one invoice; another debtor or another year may bear the same number. */
    @Test
    void an_invoice_that_two_cases_of_one_debtor_ask_for_is_asked_for_once() throws IOException {
        write("cases.csv", """
                reference;creancier;debiteur
                B-1;C1;D2
                B-2;C1;D2
                B-4;C1;D3
                B-5;C1;D2
                """);
        write("invoices.csv", """
                affaire;numero;date_facture;echeance;montant_ttc
                B-1;F-1;2026-02-01;2026-03-03;1200.00
                B-2;F-2;2026-02-01;2026-03-03;50.00
                B-2;f-1;2026-02-01;2026-03-03;1200.00
                B-4;F-1;2026-02-01;2026-03-03;1200.00
                B-5;F-1;2025-02-01;2025-03-03;1200.00
                """);

        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        assertThat(lines("rejets.csv"))
                .filteredOn(row -> row.contains("INT-070"))
                .singleElement()
                .asString()
                .startsWith("invoices.csv;4;numero;INT-070;B-2;")
                .contains("f-1", "est déjà demandée au même débiteur", "B-1");
    }

    @Test
    void the_rows_given_back_bear_their_own_faults() throws IOException {
        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        assertThat(lines("parties.csv"))
                .anySatisfy(row -> assertThat(row).startsWith("C2;").contains(";4;iban"))
                .anySatisfy(row -> assertThat(row).startsWith("D1;").contains("38"))
                .anySatisfy(row -> assertThat(row).startsWith("C1;").endsWith("Rien à corriger sur cette ligne."));
        assertThat(lines("cases.csv"))
                .anySatisfy(row -> assertThat(row).startsWith("A-2;").contains("voir parties.csv, ligne 4"));
    }

    @Test
    void the_report_says_the_same() {
        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        JsonNode problem =
                fixture.report().path("cases").get(1).path("problems").get(0);
        assertThat(problem.path("file").asString()).isEqualTo("parties.csv");
        assertThat(problem.path("line").asInt()).isEqualTo(4);
        assertThat(problem.path("field").asString()).isEqualTo("iban");
    }

    @Test
    void what_was_found_on_reading_is_told_beside_what_was_found_in_the_letter() throws IOException {
        fixture.change("parties.csv", line -> line.replace("Jaouen", "J\u0430ouen"));
        fixture.change("invoices.csv", line -> line.replace(";oui", ";"));
        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        JsonNode fourth = fixture.report().path("cases").get(3);

        assertThat(fourth.path("outcome").asString()).isEqualTo("letter");
        assertThat(fourth.path("findings").valueStream().map(finding -> finding.path("rule")
                        .asString()))
                .contains("INT-111", "COM-ID-3");
    }

    @Test
    void several_letters_to_one_debtor_are_told() throws IOException {
        fixture.change("invoices.csv", line -> line.replace(";oui", ";"));
        fixture.change("cases.csv", line -> line.replace("A-1;C1;D1", "A-1;C1;D2"));
        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        assertThat(fixture.report().path("notices").valueStream().map(JsonNode::asString))
                .anyMatch(notice -> notice.startsWith("1 destinataire(s)") && notice.contains("(A-1, A-4)"));
    }

    @Test
    void a_report_written_again_still_tells_how_long_the_run_took() {
        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));
        JsonNode first = fixture.report().path("durationsMs");
        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        JsonNode again = fixture.report().path("durationsMs");

        assertThat(again.propertyNames()).contains("stage", "produce", "reconcile", "seal");
        assertThat(again.path("produce")).isEqualTo(first.path("produce"));
    }
}
