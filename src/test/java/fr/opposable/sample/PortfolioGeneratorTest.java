package fr.opposable.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.opposable.kernel.FrenchVatNumber;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import fr.opposable.kernel.Siren;
import fr.opposable.kernel.Siret;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioGeneratorTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);
    private static final List<String> FILES =
            List.of("parties.csv", "cases.csv", "invoices.csv", "payments.csv", "events.csv");

    @TempDir
    Path dir;

    @Test
    void the_same_seed_makes_the_same_files_and_another_seed_others() throws IOException {
        PortfolioGenerator.asOf(AS_OF).write(50, 7, dir.resolve("a"));
        PortfolioGenerator.asOf(AS_OF).write(50, 7, dir.resolve("b"));
        PortfolioGenerator.asOf(AS_OF).write(50, 8, dir.resolve("c"));

        for (String file : FILES) {
            assertThat(digest("b", file)).as(file).isEqualTo(digest("a", file));
        }
        assertThat(digest("c", "invoices.csv")).isNotEqualTo(digest("a", "invoices.csv"));
    }

    @Test
    void a_seed_keeps_its_portfolio_from_release_to_release() throws IOException {
        PortfolioGenerator.asOf(AS_OF).write(3, 1, dir);

        assertThat(Files.readString(dir.resolve("cases.csv")))
                .isEqualTo(Files.readString(Path.of("src/test/resources/sample/three-cases/cases.csv")));
        assertThat(Files.readString(dir.resolve("invoices.csv")))
                .isEqualTo(Files.readString(Path.of("src/test/resources/sample/three-cases/invoices.csv")));
    }

    @Test
    void a_longer_portfolio_begins_with_the_shorter_one() throws IOException {
        PortfolioGenerator.asOf(AS_OF).write(40, 7, dir.resolve("short"));
        PortfolioGenerator.asOf(AS_OF).write(90, 7, dir.resolve("long"));

        for (String file : FILES) {
            assertThat(Files.readString(dir.resolve("long").resolve(file)))
                    .startsWith(Files.readString(dir.resolve("short").resolve(file)));
        }
    }

    @Test
    void every_number_passes_its_check_and_no_two_parties_share_one() throws IOException {
        PortfolioGenerator.asOf(AS_OF).write(1_000, 42, dir);

        List<Map<String, String>> parties = rows("parties.csv");

        assertThat(parties).hasSizeGreaterThan(900).allSatisfy(party -> {
            assertThat(party.get("siren")).startsWith("0");
            Siren siren = new Siren(party.get("siren"));
            assertThat(new Siret(party.get("siret")).siren()).isEqualTo(siren);
            assertThat(new FrenchVatNumber(party.get("numero_tva")).siren()).isEqualTo(siren);
        });
        assertThat(parties.stream().map(party -> party.get("siren"))).doesNotHaveDuplicates();
        assertThat(parties.stream().map(party -> party.get("id"))).doesNotHaveDuplicates();
        assertThat(parties.stream().filter(party -> party.get("id").startsWith("C")))
                .hasSizeBetween(24, 60)
                .allSatisfy(creditor ->
                        assertThat(new Iban(creditor.get("iban")).value()).startsWith("FR"));
    }

    @Test
    void addresses_fit_the_lines_of_an_envelope() throws IOException {
        PortfolioGenerator.asOf(AS_OF).write(1_000, 42, dir);

        assertThat(rows("parties.csv")).allSatisfy(party -> {
            assertThat(party.get("nom")).isNotBlank().hasSizeLessThanOrEqualTo(38);
            assertThat(party.get("adresse")).isNotBlank().hasSizeLessThanOrEqualTo(38);
            assertThat(party.get("adresse_2")).hasSizeLessThanOrEqualTo(38);
            assertThat(party.get("code_postal")).matches("[0-9]{5}");
        });
    }

    @Test
    void every_row_names_a_case_and_every_case_its_parties() throws IOException {
        PortfolioGenerator.asOf(AS_OF).write(1_000, 42, dir);

        Set<String> parties = cells("parties.csv", "id");
        Set<String> references = cells("cases.csv", "reference");

        assertThat(references).hasSize(1_000);
        assertThat(parties).containsAll(cells("cases.csv", "creancier")).containsAll(cells("cases.csv", "debiteur"));
        assertThat(cells("invoices.csv", "affaire")).isEqualTo(references);
        assertThat(references)
                .containsAll(cells("payments.csv", "affaire"))
                .containsAll(cells("events.csv", "affaire"));
    }

    @Test
    void invoices_add_up_and_are_due_after_they_are_issued() throws IOException {
        PortfolioGenerator.asOf(AS_OF).write(1_000, 42, dir);

        assertThat(rows("invoices.csv")).hasSizeGreaterThan(1_200).allSatisfy(invoice -> {
            assertThat(Money.of(invoice.get("montant_ht")).plus(Money.of(invoice.get("montant_tva"))))
                    .isEqualTo(Money.of(invoice.get("montant_ttc")));
            LocalDate issued = LocalDate.parse(invoice.get("date_facture"));
            assertThat(issued).isBetween(LocalDate.of(2023, 1, 1), AS_OF);
            if (invoice.get("type").equals("facture")) {
                assertThat(LocalDate.parse(invoice.get("echeance"))).isBetween(issued, issued.plusDays(60));
            }
        });
        assertThat(rows("invoices.csv").stream().filter(row -> row.get("type").equals("facture")))
                .extracting(row -> row.get("numero"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_thousand_cases_stand_at_every_step() throws IOException {
        PortfolioGenerator.asOf(AS_OF).write(1_000, 42, dir);

        Map<String, Integer> steps = steps();

        assertThat(steps.get("relance-1")).isBetween(200, 300);
        assertThat(steps.get("relance-2")).isBetween(160, 260);
        assertThat(steps.get("mise-en-demeure")).isBetween(160, 260);
        assertThat(steps.get("pas encore due")).isBetween(50, 120);
        assertThat(steps.get("réglée")).isBetween(25, 90);
        assertThat(steps)
                .containsKeys("relance récente", "mise-en-demeure en cours", "mise-en-demeure restée vaine")
                .containsKeys("contestation", "promesse", "échéancier", "procédure collective");
        assertThat(rows("payments.csv")).hasSizeGreaterThan(80);
        assertThat(rows("invoices.csv").stream().filter(row -> row.get("type").equals("avoir")))
                .hasSizeGreaterThan(30);
    }

    @Test
    void only_letters_means_that_every_case_calls_for_one_now() throws IOException {
        PortfolioGenerator.asOf(AS_OF).onlyLetters().write(1_000, 42, dir);

        assertThat(steps()).containsOnlyKeys("relance-1", "relance-2", "mise-en-demeure");
        Map<String, Integer> invoices = new HashMap<>();
        rows("invoices.csv").forEach(row -> invoices.merge(row.get("affaire"), 1, Integer::sum));
        assertThat(invoices.values()).allMatch(count -> count <= 2);
    }

    @Test
    void rejects_are_as_many_as_asked_and_of_every_kind() throws IOException {
        PortfolioGenerator.asOf(AS_OF).withRejects(new BigDecimal("0.05")).write(1_000, 42, dir);

        assertThat(rows("parties.csv"))
                .anyMatch(row -> row.get("type").equals("grande entreprise"))
                .anyMatch(row -> row.get("adresse").isEmpty());
        assertThat(rows("invoices.csv"))
                .anyMatch(row -> row.get("echeance").equals("2026-02-30"))
                .anyMatch(row -> row.get("montant_ttc").equals("1.234,56"))
                .anyMatch(row -> row.get("affaire").endsWith("X"));
        assertThat(rows("cases.csv")).hasSizeBetween(1_003, 1_010);
    }

    @Test
    void a_ratio_beyond_one_and_a_day_before_the_rates_are_refused() {
        PortfolioGenerator generator = PortfolioGenerator.asOf(AS_OF);
        assertThatThrownBy(() -> generator.withRejects(new BigDecimal("1.1"))).hasMessageContaining("1.1");
        assertThatThrownBy(() -> PortfolioGenerator.asOf(LocalDate.of(2023, 6, 1)))
                .hasMessageContaining("2023-06-01");
        assertThatThrownBy(() -> generator.write(0, 1, dir)).hasMessageContaining("not 0");
    }

    /** {@return how many cases stand where, read from the rows as a clerk would} */
    private Map<String, Integer> steps() throws IOException {
        Map<String, LocalDate> oldestDue = new HashMap<>();
        Map<String, Money> owed = new HashMap<>();
        for (Map<String, String> invoice : rows("invoices.csv")) {
            Money gross = Money.of(invoice.get("montant_ttc"));
            if (invoice.get("type").equals("avoir")) {
                owed.merge(invoice.get("affaire"), gross.negate(), Money::plus);
            } else {
                owed.merge(invoice.get("affaire"), gross, Money::plus);
                oldestDue.merge(
                        invoice.get("affaire"),
                        LocalDate.parse(invoice.get("echeance")),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        rows("payments.csv")
                .forEach(row -> owed.merge(
                        row.get("affaire"), Money.of(row.get("montant")).negate(), Money::plus));
        Map<String, List<Map<String, String>>> events =
                rows("events.csv").stream().collect(Collectors.groupingBy(row -> row.get("affaire")));
        Map<String, Integer> steps = new TreeMap<>();
        for (String reference : oldestDue.keySet()) {
            assertThat(owed.get(reference).isNegative()).as(reference).isFalse();
            String step = owed.get(reference).isZero()
                    ? "réglée"
                    : oldestDue.get(reference).isBefore(AS_OF)
                            ? step(events.getOrDefault(reference, List.of()))
                            : "pas encore due";
            steps.merge(step, 1, Integer::sum);
        }
        return steps;
    }

    private static String step(List<Map<String, String>> events) {
        long reminders = events.stream()
                .filter(event -> event.get("nature").equals("relance"))
                .count();
        Map<String, String> last =
                events.isEmpty() ? Map.of("nature", "appel", "date", "2026-01-01") : events.getLast();
        return switch (last.get("nature")) {
            case "appel" -> "relance-1";
            case "relance" ->
                LocalDate.parse(last.get("date")).isAfter(AS_OF.minusDays(8))
                        ? "relance récente"
                        : reminders == 1 ? "relance-2" : "mise-en-demeure";
            case "mise en demeure" ->
                LocalDate.parse(last.get("date")).isAfter(AS_OF.minusDays(15))
                        ? "mise-en-demeure en cours"
                        : "mise-en-demeure restée vaine";
            default -> last.get("nature");
        };
    }

    private Set<String> cells(String file, String column) throws IOException {
        return rows(file).stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    /** {@return the rows; the reader refuses any whose number of cells is not the header's} */
    private List<Map<String, String>> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .fieldSeparator(';')
                .allowExtraFields(false)
                .allowMissingFields(false)
                .ofNamedCsvRecord(dir.resolve(file))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private Sha256 digest(String portfolio, String file) throws IOException {
        return Sha256.of(Files.readAllBytes(dir.resolve(portfolio).resolve(file)));
    }
}
