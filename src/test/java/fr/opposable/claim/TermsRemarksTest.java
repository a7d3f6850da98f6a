package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How invoices are named in what is said of their terms, and whom a frozen rate concerns. */
class TermsRemarksTest {

    /** Issued on 1 February 2026 and due sixty-one days later, the first at least: C. com., art. L. 441-10, I allows sixty. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            factures | nommées
            1        | pour la facture F-1 (61 jours).
            2        | 'pour les factures F-1, F-2 (F-1 : 61 jours).'
            5        | 'pour les factures F-1, F-2, F-3, F-4, F-5 (F-1 : 61 jours).'
            6        | 'pour 6 factures, de F-1 à F-6 (F-1 : 61 jours).'
            """)
    void invoices_beyond_the_ceiling_are_named_up_to_five(int invoices, String named) {
        CaseBuilder file = aCase();
        for (int i = 1; i <= invoices; i++) {
            file.invoice("F-" + i, "100.00", "2026-02-01", "2026-04-0" + (2 + i));
        }

        assertThat(message(statement(file, "2026-09-01"), "CLM-DUE-2")).endsWith(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            factures | phrase
            1        | 'autre pour la facture F-1 : émise le 1er février 2026, ce serait le 3 mars 2026 et non le 11 mars 2026.'
            2        | 'autre pour les factures F-1, F-2 ; pour la première, émise le 1er février 2026, ce serait le 3 mars 2026 et non le 11 mars 2026.'
            """)
    void a_due_date_that_is_not_the_agreed_one_is_shown_on_the_first_invoice(int invoices, String words) {
        CaseBuilder file = aCase().paymentDays(30);
        for (int i = 1; i <= invoices; i++) {
            file.invoice("F-" + i, "100.00", "2026-02-01", "2026-03-1" + i);
        }

        assertThat(message(statement(file, "2026-09-01"), "CLM-DUE-1")).endsWith(words);
    }

    /** Between professionals the rate of the law could float; a consumer's legal rate always does, and only an agreed one can be frozen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            débiteur    | taux     | dit
            COMPANY     | aucun    | true
            COMPANY     | multiple | true
            CONSUMER    | aucun    | false
            CONSUMER    | multiple | true
            PUBLIC_BODY | aucun    | false
            """)
    void a_frozen_rate_asks_for_its_clause(PartyKind debtor, String rate, boolean told) {
        CaseBuilder file =
                aCase().debtor(debtor).invoice("F-1", "1000.00", "2026-03-01").frozen();
        if (rate.equals("multiple")) {
            file.legalMultiple("4");
        }

        assertThat(findings(statement(file, "2026-09-01")).contains("CLM-RATE-1 warning"))
                .isEqualTo(told);
    }
}
