package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is declared is the claim of the day of the judgment (C. com., art. L. 622-25), here 15 September 2026: 10 000 € due on 31 August
 * at 12,40 %, so 47,56 € of interest for the 14 days to the eve; 3 000 € due on 30 September; 1 500 € invoiced in October.
 */
class DeclaredClaimTest {

    private final CaseBuilder file = aCase().fixed("12.4")
            .invoice("F-1", "10000.00", "2026-08-01", "2026-08-31")
            .invoice("F-2", "3000.00", "2026-08-31", "2026-09-30")
            .invoice("F-3", "1500.00", "2026-10-01", "2026-10-31")
            .event(EventKind.INSOLVENCY_OPENED, "2026-09-15");

    private String declared() {
        return message(statement(file, "2026-11-22"), "CLM-INS-4");
    }

    @Test
    void it_is_the_sums_due_and_those_to_fall_due() {
        assertThat(declared())
                .contains("10 087,56 € échus (principal 10 000,00 €, intérêts 47,56 €, indemnités 40,00 €)")
                .contains("à échoir : 3 000,00 € (F-2 au 30 septembre 2026).");
    }

    /** Art. L. 622-7: from the day of the judgment on, no prior claim is paid. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            payé le    | sur | principal
            2026-08-31 |     | 9 900,00 €
            2026-08-31 | F-1 | 9 900,00 €
            2026-08-31 | F-3 | 10 000,00 €
            2026-09-15 |     | 10 000,00 €
            2026-09-15 | F-1 | 10 000,00 €
            """)
    void what_was_paid_before_on_a_prior_invoice_is_deducted(String day, String invoice, String principal) {
        file.payment(day, "100.00", invoice);

        assertThat(declared()).contains("(principal " + principal + ",");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            avoir du   | sur | principal
            2026-08-31 |     | 9 900,00 €
            2026-08-31 | F-1 | 9 900,00 €
            2026-08-31 | F-3 | 10 000,00 €
            2026-09-15 |     | 10 000,00 €
            2026-09-15 | F-1 | 10 000,00 €
            """)
    void a_credit_note_from_before_on_a_prior_invoice_is_deducted(String day, String invoice, String principal) {
        file.creditNote("A-1", day, "100.00", invoice);

        assertThat(declared()).contains("(principal " + principal + ",");
    }

    @Test
    void what_was_paid_before_its_term_is_not_to_fall_due() {
        file.payment("2026-09-10", "3000.00", "F-2");

        assertThat(declared()).contains("rien à échoir");
    }

    @Test
    void an_invoice_paid_before_its_term_is_not_named_among_those_to_fall_due() {
        file.invoice("F-4", "700.00", "2026-08-31", "2026-10-15").payment("2026-09-10", "3000.00", "F-2");

        assertThat(declared()).contains("à échoir : 700,00 € (F-4 au 15 octobre 2026)");
    }

    /** The first judgment opened the procedure; a later one converts it. */
    @ParameterizedTest
    @CsvSource({"2026-09-01, 2026-09-15", "2026-09-15, 2026-09-01"})
    void the_first_judgment_counts(String one, String other) {
        var twice = aCase().invoice("F-1", "10000.00", "2026-08-20")
                .event(EventKind.INSOLVENCY_OPENED, one)
                .event(EventKind.INSOLVENCY_OPENED, other);

        assertThat(message(statement(twice, "2026-11-22"), "CLM-INS-4")).contains("(1er septembre 2026)");
    }

    @Test
    void nothing_is_declared_when_nothing_is_prior() {
        var later = aCase().invoice("F-3", "1500.00", "2026-10-01", "2026-10-31")
                .event(EventKind.INSOLVENCY_OPENED, "2026-09-15");

        assertThat(findings(statement(later, "2026-11-22"))).noneMatch(said -> said.startsWith("CLM-INS-4"));
    }
}
