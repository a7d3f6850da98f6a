package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a letter's check finds is told where the user typed it, in the words of his own file. */
class PlacedProblemsTest {

    @TempDir
    Path folder;

    private static Problem found(String reference, String path, String cure) {
        return new Problem("COM-ID-1", reference, 0, path, "message", cure);
    }

    private static Problem placed(Portfolio portfolio, Problem problem) {
        return portfolio.placed(1, List.of(problem)).getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            PATH                        | FILE         | LINE | COLUMN
            creditor.siren              | parties.csv  | 2    | siren
            debtor.legalForm            | parties.csv  | 3    | forme_juridique
            debtor.address              | parties.csv  | 3    | adresse
            debtor.address.lines[0]     | parties.csv  | 3    | adresse
            debtor.address.lines[1]     | parties.csv  | 3    | complement
            debtor.address.city         | parties.csv  | 3    | ville
            creditor.representative     | parties.csv  | 2    | representant
            sender.role                 | cases.csv    | 2    | role_expediteur
            terms.penaltyClause         | cases.csv    | 2    | clause_penale_taux
            invoices[1].due             | invoices.csv | 4    | echeance
            invoices[1].disputed        | invoices.csv | 4    | contestee
            invoices[1]                 | invoices.csv | 4    | -
            events[0]                   | events.csv   | 3    | -
            """)
    void a_fact_of_tables_is_told_by_file_line_and_column(String path, String file, int line, String column) {
        try (Portfolio portfolio = portfolio()) {
            Problem placed = placed(portfolio, found("A-1", path, "cure"));

            assertThat(placed.file()).isEqualTo(file);
            assertThat(placed.line()).isEqualTo(line);
            assertThat(placed.field()).isEqualTo(column);
        }
    }

    private Portfolio portfolio() {
        return TypedPortfolio.in(folder)
                .file("mapping.yaml", "parties.csv: {complement: adresse_2}\n")
                .file("parties.csv", """
                        id;type;nom;adresse;complement;code_postal;ville;siren
                        C1;société;Ateliers du Ponant;4 rue des Charpentiers;;29000;Quimper;732829320
                        D1;société;Menuiserie de la Rade;3 impasse du Moulin;Bâtiment B;29200;Brest;
                        D2;commerçant;Jaouen;8 quai de l’Est;;29100;Douarnenez;
                        """)
                .file("invoices.csv", """
                        affaire;numero;date_facture;echeance;montant_ttc
                        A-1;F-1;2026-02-01;2026-03-03;1200.00
                        A-2;F-2;2026-02-05;2026-03-07;89.90
                        A-1;F-3;2026-02-01;2026-03-03;50.00
                        """)
                .file("events.csv", """
                        affaire;date;nature;canal
                        A-2;2026-03-20;relance;courriel
                        A-1;2026-03-20;contestation;courriel
                        """)
                .open();
    }

    @Test
    void what_concerns_the_whole_case_is_told_on_its_row() {
        try (Portfolio portfolio = portfolio()) {
            Problem placed = placed(portfolio, found("A-1", null, "cure"));

            assertThat(placed.where()).isEqualTo("cases.csv, ligne 2");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CURE                                                  | SAID
            Ajoutez creditor.siren (neuf chiffres).               | Ajoutez «\u00a0siren\u00a0» (neuf chiffres).
            Ajoutez debtor.legalForm et debtor.siren.             | Ajoutez «\u00a0forme_juridique\u00a0» et «\u00a0siren\u00a0».
            Écrivez debtor.address.lines[0] en 38 caractères.     | Écrivez «\u00a0adresse\u00a0» en 38 caractères.
            indiquez debtor.kind\u00a0: sole-trader\u202f; sinon  | indiquez «\u00a0type\u00a0»\u00a0: «\u00a0entrepreneur individuel\u00a0»\u202f; sinon
            ajoutez (events[].kind\u00a0: reminder)               | ajoutez («\u00a0nature\u00a0» de events.csv\u00a0: «\u00a0relance\u00a0»)
            Répondez au courrier du 3 mars.                       | Répondez au courrier du 3 mars.
            """)
    void a_cure_names_columns_to_whoever_keeps_tables(String cure, String said) {
        try (Portfolio portfolio = portfolio()) {
            assertThat(placed(portfolio, found("A-1", "creditor.siren", cure)).cure())
                    .isEqualTo(said);
        }
    }

    @Test
    void a_fact_of_a_case_folder_is_told_by_its_key_and_line() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("une")).resolve("affaire.yaml"), TypedCase.ORDINARY);
        try (Portfolio portfolio = Portfolios.open(folder)) {
            String reference = String.valueOf(
                    portfolio.stream().findFirst().orElseThrow().intake().reference());
            Problem placed = placed(portfolio, found(reference, "invoices[0].due", "Corrigez invoices[0].due."));

            assertThat(placed.file()).isEqualTo("une/affaire.yaml");
            assertThat(Files.readAllLines(folder.resolve("une/affaire.yaml")).get(placed.line() - 1))
                    .contains("due:");
            assertThat(placed.field()).isEqualTo("invoices[0].due");
            assertThat(placed.cure()).isEqualTo("Corrigez invoices[0].due.");
        }
    }

    @Test
    void a_problem_that_has_its_place_keeps_it() {
        try (Portfolio portfolio = portfolio()) {
            Problem read = new Problem("INT-021", "invoices.csv", 2, "echeance", "message", "cure debtor.siren");

            assertThat(placed(portfolio, read)).isEqualTo(read);
        }
    }

    @Test
    void every_fact_that_a_letter_asks_for_has_a_column() throws IOException {
        Pattern path = Pattern.compile(
                "\\b(?:creditor|debtor|sender|terms|invoices\\[]|events\\[])(?:\\.[a-z][A-Za-z]+)+(?=[ .,;)\"])");
        TreeSet<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/fr/opposable/letter"))) {
            for (Path source : sources.toList()) {
                Files.readAllLines(source).stream()
                        .filter(line -> line.contains("\""))
                        .flatMap(line ->
                                path.matcher(line.substring(line.indexOf('"'))).results())
                        .forEach(found -> asked.add(found.group()));
            }
        }
        assertThat(asked).contains("creditor.siren", "events[].kind").hasSizeGreaterThan(10);
        try (Portfolio portfolio = portfolio()) {
            assertThat(asked).allSatisfy(fact -> assertThat(
                            placed(portfolio, found("A-1", null, fact)).cure())
                    .doesNotContain(fact));
        }
    }
}
