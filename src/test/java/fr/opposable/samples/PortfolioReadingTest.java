package fr.opposable.samples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Event;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.PartyKind;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.intake.Portfolios;
import fr.opposable.kernel.Problem;
import fr.opposable.sample.PortfolioGenerator;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agency's portfolio and the generated ones through the program's own reader. */
class PortfolioReadingTest {

    private static final Path AGENCE = Path.of("samples/agence");
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # case , file         , line , column      , code
                    AG-0901, parties.csv  , 70   , siren       , INT-041
                    AG-0902, invoices.csv , 84   , echeance    , INT-021
                    AG-0903, invoices.csv , 85   , montant_ttc , INT-030
                    AG-0904, invoices.csv , 86   , echeance    , INT-023
                    AG-0905, invoices.csv , 88   , numero      , INT-070
                    AG-0999, invoices.csv , 89   , affaire     , INT-093
                    AG-0908, cases.csv    , 72   , reference   , INT-095
                    AG-0909, parties.csv  , 77   , type        , INT-014
                    """)
    void a_mistake_on_purpose_is_found_where_the_readme_says(
            String reference, String file, int line, String column, String code) {
        Problem problem = refused(AGENCE).stream()
                .filter(refusal -> reference.equals(refusal.reference()))
                .map(refusal -> refusal.problems().getFirst())
                .findFirst()
                .orElseThrow();

        assertThat(problem.file()).isEqualTo(file);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.field()).isEqualTo(column);
        assertThat(problem.code()).isEqualTo(code);
    }

    @Test
    void the_agency_has_sixty_five_cases_that_can_be_worked_and_eight_refusals() {
        assertThat(accepted(AGENCE)).hasSize(65);
        assertThat(refused(AGENCE)).hasSize(8);
    }

    @Test
    void the_agency_shows_every_kind_of_debtor_and_every_reason_to_hold() {
        List<Intake.Accepted> cases = accepted(AGENCE);

        assertThat(cases)
                .extracting(one -> one.caseFile().debtor().kind())
                .contains(
                        PartyKind.COMPANY,
                        PartyKind.SOLE_TRADER,
                        PartyKind.ASSOCIATION,
                        PartyKind.CONSUMER,
                        PartyKind.PUBLIC_BODY);
        assertThat(cases)
                .flatExtracting(one -> one.caseFile().events())
                .extracting(Event::kind)
                .extracting(Enum::name)
                .contains("REMINDER", "CALL", "DISPUTE", "PROMISE", "INSTALMENT_PLAN", "INSTALMENT_DEFAULT")
                .contains("INSOLVENCY_OPENED", "MISE_EN_DEMEURE", "MEDIATION_PROPOSED");
        assertThat(cases).anyMatch(one -> !one.caseFile().creditNotes().isEmpty());
        assertThat(cases).anyMatch(one -> one.caseFile().payments().size() == 3);
        assertThat(cases).anyMatch(one -> one.caseFile().invoices().size() == 5);
        assertThat(cases)
                .flatExtracting(one -> one.caseFile().invoices())
                .anyMatch(Invoice::disputed)
                .anyMatch(Invoice::vatExempt);
    }

    @Test
    void the_agency_tells_that_one_file_is_in_windows_1252() {
        try (Portfolio portfolio = Portfolios.open(AGENCE)) {
            assertThat(portfolio.notices()).singleElement().asString().contains("parties.csv", "Windows-1252");
        }
    }

    @Test
    void every_generated_case_is_accepted_without_a_word() {
        PortfolioGenerator.asOf(AS_OF).write(1_000, 11, dir);

        assertThat(accepted(dir)).hasSize(1_000).allMatch(one -> one.findings().isEmpty());
    }

    @Test
    void generated_mistakes_spoil_their_own_case_and_no_other() {
        PortfolioGenerator.asOf(AS_OF).withRejects(new BigDecimal("0.05")).write(1_000, 11, dir);

        assertThat(refused(dir)).hasSizeBetween(35, 70).allSatisfy(refusal -> assertThat(refusal.problems())
                .isNotEmpty());
        assertThat(accepted(dir)).hasSizeBetween(940, 970);
    }

    private static List<Intake.Accepted> accepted(Path folder) {
        return read(folder, Intake.Accepted.class);
    }

    private static List<Intake.Refused> refused(Path folder) {
        return read(folder, Intake.Refused.class);
    }

    private static <T extends Intake> List<T> read(Path folder, Class<T> outcome) {
        try (Portfolio portfolio = Portfolios.open(folder);
                Stream<PortfolioCase> cases = portfolio.stream()) {
            return cases.map(PortfolioCase::intake)
                    .filter(outcome::isInstance)
                    .map(outcome::cast)
                    .toList();
        }
    }
}
