package fr.opposable.intake;

import static fr.opposable.intake.TypedCase.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Imputation;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.Sender;
import fr.opposable.claim.Terms;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Problem;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFoldersTest {

    static final Path EVERY_KEY = Path.of("src/test/resources/intake/every-key");

    @TempDir
    Path folder;

    @Test
    void reads_every_key_of_the_contract() {
        CaseFile read = ((Intake.Accepted) new CaseFolders().read(EVERY_KEY)).caseFile();

        assertThat(read.reference()).hasToString("AFF-2026-0007");
        assertThat(read.creditor().employees()).isEqualTo(12);
        assertThat(read.creditor().trader()).isTrue();
        assertThat(read.creditor().shareCapital()).isEqualTo(Money.of("10000.00"));
        assertThat(read.creditor().address().lines()).hasSize(2);
        assertThat(read.sender().role()).isEqualTo(Sender.Role.COLLECTION_AGENCY);
        assertThat(read.sender().identity().address().postalCode()).isEqualTo("29000");
        assertThat(read.sender().mandateDate()).isEqualTo("2026-04-01");
        assertThat(read.debtor().kind()).isEqualTo(PartyKind.SOLE_TRADER);
        assertThat(read.debtor().fullName()).isEqualTo("Élise Jaouen");
        assertThat(read.debtor().birth().date()).isEqualTo("1980-02-29");
        assertThat(read.debtor().birth().occupation()).isEqualTo("ébéniste");
        assertThat(read.terms().penaltyRate()).isEqualTo(new PenaltyRate.EcbPlus(BigDecimal.TEN));
        assertThat(read.terms().imputation().order())
                .containsExactly(Imputation.Part.COSTS, Imputation.Part.INTEREST, Imputation.Part.PRINCIPAL);
        assertThat(read.terms().jurisdictionClause()).contains("Quimper,\nmême");
        assertThat(read.invoices().getFirst().vat()).isEqualTo(Money.of("200.00"));
        assertThat(read.creditNotes().getFirst().gross()).isEqualTo(Money.of("100.00"));
        assertThat(read.payments().getFirst().amount()).isEqualTo(Money.of("300.50"));
        assertThat(read.events())
                .extracting("kind")
                .containsExactly(EventKind.REMINDER, EventKind.CALL, EventKind.MISE_EN_DEMEURE, EventKind.ORDER_SERVED);
        assertThat(read.events().get(2).files()).containsExactly("med/lettre.pdf", "med/ar.pdf");
        assertThat(read.exhibits().getFirst().title()).isEqualTo("Devis n° D-117 signé");
        assertThat(read.interest()).hasSize(5);
        assertThat(read.interest().get(1).marginPoints()).isEqualTo(new BigDecimal("5"));
        assertThat(read.interest().get(2).rate()).isEqualTo(new PenaltyRate.Fixed(new BigDecimal("9.54")));
        assertThat(read.interest().get(4).rate()).isEqualTo(new PenaltyRate.EcbPlus(new BigDecimal("8")));
    }

    @Test
    void takes_the_file_itself_for_its_folder() {
        assertThat(new CaseFolders().read(EVERY_KEY.resolve("affaire.yaml")))
                .isEqualTo(new CaseFolders().read(EVERY_KEY));
    }

    @Test
    void fills_in_what_the_law_says_and_nothing_else() {
        CaseFile read = TypedCase.in(folder).accepted();

        assertThat(read.terms()).isEqualTo(Terms.SILENT);
        assertThat(read.sender()).isEqualTo(Sender.CREDITOR);
        assertThat(read.debtor().trader()).isNull();
        assertThat(read.debtor().siren()).isNull();
        assertThat(read.payments()).isEmpty();
    }

    @Test
    void keeps_an_unknown_quality_of_trader_unknown() {
        CaseFile read = TypedCase.in(folder)
                .with("  name: Menuiserie de la Rade", "  trader: null\n  name: Menuiserie de la Rade")
                .accepted();

        assertThat(read.debtor().trader()).isNull();
    }

    @Test
    void accepts_a_debtor_without_address_for_the_letter_will_ask() {
        CaseFile read = TypedCase.in(folder)
                .with("  address: {lines: [3 impasse du Moulin], postalCode: \"29200\", city: Brest}\n", "")
                .accepted();

        assertThat(read.debtor().address()).isNull();
    }

    @Test
    void says_all_that_is_wrong_at_once_with_path_line_and_cure() {
        List<Problem> problems = TypedCase.in(folder)
                .with("kind: company\n  name: Ateliers", "kind: compagny\n  name: Ateliers")
                .with("due: 2026-03-03", "due: 2026-02-30")
                .with("gross: 1200.00", "gross: 1.234,56")
                .with("issued:", "isued:")
                .problems();

        assertThat(problems)
                .extracting(Problem::line, Problem::field, Problem::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(3, "creditor.kind", "INT-014"),
                        org.assertj.core.groups.Tuple.tuple(14, "invoices[0].isued", "INT-010"),
                        org.assertj.core.groups.Tuple.tuple(13, "invoices[0].issued", "INT-011"),
                        org.assertj.core.groups.Tuple.tuple(15, "invoices[0].due", "INT-021"),
                        org.assertj.core.groups.Tuple.tuple(16, "invoices[0].gross", "INT-030"));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("affaire.yaml");
            assertThat(problem.cure()).isNotBlank();
        });
    }

    @Test
    void says_a_problem_as_a_person_would() {
        Problem problem =
                TypedCase.in(folder).with("due: 2026-03-03", "due: 2026-02-30").problem();

        assertThat(ProblemText.of(List.of(problem)))
                .containsExactly(
                        "affaire.yaml, ligne 15, invoices[0].due\u00a0: la date «\u00a02026-02-30\u00a0» n’existe pas."
                                + " [INT-021]",
                        "  → Écrivez une date réelle au format AAAA-MM-JJ, par exemple 2026-02-28.");
    }

    @Test
    void asks_whoever_knows_e_invoices_about_each_invoice_that_names_a_file() {
        Finding finding = new Finding("EXAMPLE", Severity.WARNING, null, "message", "remedy");
        InvoiceCheck check = (below, invoice) -> {
            assertThat(Files.exists(below.resolve(invoice.file()))).isTrue();
            return List.of(finding);
        };

        Intake intake = new CaseFolders(check).read(EVERY_KEY);

        assertThat(((Intake.Accepted) intake).findings()).containsExactly(finding.at("invoices[0].file"));
    }

    @Test
    void reports_a_folder_without_case_file() {
        assertThat(problemsOf(new CaseFolders().read(folder)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("INT-001"));
        assertThat(problemsOf(new CaseFolders().read(folder.resolve("nowhere"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("INT-001"));
    }

    @Test
    void reads_a_leap_day_and_refuses_it_in_another_year() {
        assertThat(TypedCase.in(folder)
                        .with("issued: 2026-02-01", "issued: 2024-02-29")
                        .accepted()
                        .invoices()
                        .getFirst()
                        .issued())
                .isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(TypedCase.in(folder)
                        .with("issued: 2026-02-01", "issued: 2025-02-29")
                        .problem()
                        .code())
                .isEqualTo("INT-021");
    }
}
