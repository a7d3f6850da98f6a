package fr.opposable.decompte;

import static fr.opposable.claim.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseBuilder;
import fr.opposable.claim.Reckoning;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DecompteTextTest {

    @Test
    void a_page_reads_from_the_invoices_to_the_sum_due() {
        String page =
                page(aCase().invoice("F-1", "12000.00", "2026-03-03").payment("2026-04-15", "300.00"), "2026-08-31");

        assertThat(page.substring(page.indexOf("FACTURES"), page.indexOf("CONVENTIONS")))
                .isEqualTo("""
                        FACTURES (EN EUROS)
                        Facture  Émise le    Échéance          TTC  Avoirs    Payé  Principal dû  Intérêts dus  Indemnité
                        -------------------------------------------------------------------------------------------------
                        F-1      01/02/2026  03/03/2026  12 000,00    0,00  300,00     11 871,76        550,40      40,00

                        INTÉRÊTS (EN EUROS)
                        Facture  Du          Au          Jours       Base     Taux  Calcul      Intérêts  Source
                        ----------------------------------------------------------------------------------------
                        F-1      04/03/2026  15/04/2026     43  12 000,00  12,15 %  × 43 / 365    171,76  [1]
                        F-1      16/04/2026  30/06/2026     76  11 871,76  12,15 %  × 76 / 365    300,34  [1]
                        F-1      01/07/2026  31/08/2026     62  11 871,76  12,40 %  × 62 / 365    250,06  [2]
                        [1] BCE, opérations principales de refinancement au 01/01/2026 : 2,15 % + 10 points ; C. com., art. L. 441-10, II
                        [2] BCE, opérations principales de refinancement au 01/07/2026 : 2,40 % + 10 points ; C. com., art. L. 441-10, II

                        IMPUTATION DES PAIEMENTS (EN EUROS)
                        Date        Facture  Montant  sur intérêts  sur principal  sur frais et indemnités
                        ----------------------------------------------------------------------------------
                        15/04/2026  F-1       300,00        171,76         128,24                     0,00

                        SOMMES DUES
                        Principal                              11 871,76 €
                        Intérêts de retard                        550,40 €
                        Indemnité forfaitaire de recouvrement      40,00 €
                        --------------------------------------------------
                        TOTAL                                  12 462,16 €

                        Outre intérêts de 4,03 € par jour à compter du 1er septembre 2026, le principal restant inchangé.

                        """);
    }

    @Test
    void nothing_is_wider_than_120_columns() {
        String number = "F-".repeat(40) + "\ud83e\udde8";
        String page = page(
                aCase().fixed("1.123456")
                        .penaltyClausePercent("15")
                        .disputedInvoice(number, "9999999.99", "2021-11-30")
                        .invoice("F-2", "1.00", "2026-03-03")
                        .payment("2026-04-15", "9999999.00", "X".repeat(500)),
                "2026-08-31");

        assertThat(page.lines()).allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                .isLessThanOrEqualTo(120));
        assertThat(page)
                .contains("F-F-F-F-F-F…")
                .contains("BLOQUANT [CLM-REF-1")
                .contains("X".repeat(100));
    }

    @Test
    void a_line_end_in_a_name_does_not_break_a_line() {
        String page = page(aCase().invoice("F\n\t1", "100.00", "2026-03-03"), "2026-03-13");

        assertThat(page).contains("F  1").doesNotContain("\t");
    }

    @Test
    void a_statement_without_interest_says_so() {
        String page = page(aCase().invoice("F-1", "100.00", "2026-03-03"), "2026-03-01");

        assertThat(page).contains("Aucun intérêt à cette date.").doesNotContain("Outre intérêts");
    }

    @Test
    void a_finding_shows_its_rule_its_article_and_its_cure() {
        String page = page(aCase().fixed("8").invoice("F-1", "1000.00", "2026-07-03"), "2026-08-31");

        assertThat(page)
                .contains("- Attention [AMT-PEN-1, C. com., art. L. 441-10, II] Le taux convenu est inférieur")
                .contains("\n  À faire : Relisez la clause.");
    }

    /** The page with plain spaces, for comparing with what a keyboard types. */
    private static String page(CaseBuilder file, String asOf) {
        return DecompteText.of(Reckoning.statement(file, asOf), file.build(), UnaryOperator.identity())
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }
}
