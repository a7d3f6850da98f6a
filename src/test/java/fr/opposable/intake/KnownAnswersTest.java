package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpora beside the project: numbers whose verdict is known, names that break programs, files that are none. */
class KnownAnswersTest {

    private static final Path CORPORA = Path.of("../shared/corpora");

    @TempDir
    Path folder;

    private static List<String> lines(String file) throws IOException {
        Path path = CORPORA.resolve(file);
        Assumptions.assumeTrue(Files.isRegularFile(path), "the corpora are not beside the project");
        return Files.readAllLines(path);
    }

    @Test
    void ibans_are_judged_as_their_countries_do() throws IOException {
        List<String> lines = lines("8-known-answers/iban.csv");

        assertThat(lines.stream().skip(1)).isNotEmpty().allSatisfy(line -> {
            String[] cells = line.split(",", -1);
            Intake intake = TypedCase.in(folder)
                    .with("FR7630006000011234567890189", '"' + cells[1] + '"')
                    .read();
            assertThat(intake instanceof Intake.Accepted).as(line).isEqualTo(cells[3].equals("valid"));
        });
    }

    @Test
    void sirens_and_sirets_are_judged_as_insee_does() throws IOException {
        List<String> lines = lines("8-known-answers/siren-siret-tva-rcs.csv");

        assertThat(lines.stream().filter(line -> line.startsWith("SIRE") || line.startsWith("TVA")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    String[] cells = line.split(",", -1);
                    String key = cells[0].equals("TVA") ? "vatNumber" : cells[0].toLowerCase(java.util.Locale.ROOT);
                    Intake intake = TypedCase.in(folder)
                            .with("siren: \"732829320\"", key + ": \"" + cells[1] + '"')
                            .read();
                    assertThat(intake instanceof Intake.Accepted).as(line).isEqualTo(cells[3].equals("valid"));
                });
    }

    @Test
    void hostile_names_are_kept_as_typed_or_refused_with_a_reason() throws IOException {
        List<String> names = new ArrayList<>(lines("7-security/strings/blns.txt"));
        names.addAll(lines("7-security/strings/template-injection-dev.txt"));
        names.addAll(lines("7-security/strings/html-injection-dev.txt"));
        names.removeIf(name -> name.isBlank() || name.startsWith("#"));
        StringBuilder parties = new StringBuilder("id;type;nom;adresse;code_postal;ville\n"
                + "C1;société;Ateliers du Ponant;4 rue des Charpentiers;29000;Quimper\n");
        StringBuilder cases = new StringBuilder("reference;creancier;debiteur\n");
        StringBuilder invoices = new StringBuilder("affaire;numero;date_facture;echeance;montant_ttc\n");
        for (int i = 0; i < names.size(); i++) {
            parties.append("D%d;société;\"%s\";3 impasse du Moulin;29200;Brest%n"
                    .formatted(i, names.get(i).replace("\"", "\"\"")));
            cases.append("A-%d;C1;D%d%n".formatted(i, i));
            invoices.append("A-%d;F-%d;2026-02-01;2026-03-03;1200%n".formatted(i, i));
        }
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .file("parties.csv", parties.toString())
                .file("cases.csv", cases.toString())
                .file("invoices.csv", invoices.toString())
                .without("payments.csv")
                .without("events.csv")
                .read();

        int accepted = 0;
        for (int i = 0; i < names.size(); i++) {
            if (read.get(i).intake() instanceof Intake.Accepted intake) {
                accepted++;
                assertThat(intake.caseFile().debtor().name())
                        .isEqualTo(java.text.Normalizer.normalize(names.get(i).strip(), java.text.Normalizer.Form.NFC));
            } else {
                assertThat(TypedPortfolio.problems(read, i + 1L))
                        .as(names.get(i))
                        .extracting(Problem::code)
                        .allMatch(code -> List.of("INT-011", "INT-050", "INT-051", "INT-052", "INT-053")
                                .contains(code));
            }
        }
        assertThat(accepted).isGreaterThan(names.size() * 9 / 10);
    }

    @Test
    void paths_that_climb_out_are_refused() throws IOException {
        List<String> paths = lines("7-security/strings/wfuzz-Traversal.txt");

        assertThat(paths.stream().filter(path -> !path.isBlank() && path.indexOf('\'') < 0))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(TypedCase.in(folder)
                                .and("    file: '" + path.strip() + "'\n")
                                .problem()
                                .code())
                        .as(path)
                        .isIn("INT-060", "INT-061", "INT-051"));
    }

    @Test
    void files_of_other_encodings_and_shapes_are_named_and_never_half_read() throws IOException {
        for (String file : List.of(
                "7-security/csv/encodings/cp1252-semicolon-crlf.csv",
                "7-security/csv/encodings/utf8-bom-semicolon-crlf.csv",
                "7-security/csv/encodings/utf8-comma-lf.csv",
                "7-security/csv/malformed/mixed-encodings.csv",
                "7-security/csv/malformed/missing-column.csv",
                "7-security/csv/malformed/header-only.csv",
                "7-security/csv/malformed/unclosed-quote.csv",
                "6-bulk/fec/variants/fec-extract-cp1252-crlf.txt",
                "6-bulk/fec/variants/fec-extract-latin9.txt",
                "6-bulk/fec/variants/fec-extract-utf8-bom.txt")) {
            lines8bit(file);
            TypedPortfolio.in(folder).without("invoices.csv").write();
            Files.copy(
                    CORPORA.resolve(file),
                    folder.resolve("invoices.csv"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            List<Problem> problems =
                    TypedPortfolio.in(folder).without("invoices.csv").unreadable();

            assertThat(problems).as(file).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.file()).isEqualTo("invoices.csv");
                assertThat(problem.code()).isIn("INT-085", "INT-086", "INT-087");
                assertThat(problem.line()).isEqualTo(1);
                assertThat(problem.message()).doesNotContain("Ã").doesNotContain("\uFFFD");
            });
        }
    }

    private static void lines8bit(String file) throws IOException {
        Path path = CORPORA.resolve(file);
        Assumptions.assumeTrue(Files.isRegularFile(path), "the corpora are not beside the project");
        assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).isNotEmpty();
    }
}
