package fr.opposable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is printed of the readings turns on what happened to the debt; the statement keeps all of them. */
class FittingNotesTest {

    @Test
    void a_debt_nothing_happened_to_has_no_word_of_payments_or_credit_notes() {
        assertThat(notes(oneInvoice()))
                .noneMatch(note -> note.contains("paiement ") || note.contains("avoir") || note.contains("imputation"))
                .contains(
                        "L’indemnité forfaitaire de 40 € par facture payée en retard (C. com., art. D. 441-5) ne porte pas intérêt.");
    }

    @Test
    void a_payment_of_the_invoice_it_names_has_its_day_and_its_order_but_no_order_of_debts() {
        assertThat(notes(twoInvoices().payment("2026-02-01", "100.00", "F1")))
                .anyMatch(note -> note.endsWith("Le jour d’un paiement est compté sur l’ancien solde."))
                .anyMatch(note -> note.contains("1343-1"))
                .anyMatch(note -> note.contains("reste hors imputation"))
                .noneMatch(note -> note.contains("1342-10") || note.contains("avoir"));
    }

    @Test
    void a_payment_that_names_nothing_is_put_with_the_debts_by_their_order() {
        assertThat(notes(twoInvoices().payment("2026-02-20", "100.00"))).anyMatch(note -> note.contains("1342-10"));
    }

    @Test
    void the_order_of_debts_is_quoted_and_the_reading_of_it_told_as_one() {
        String article = LegalLibrary.fromClassPath()
                .wording("cciv-1342-10", LocalDate.of(2026, 3, 15))
                .paragraph(2)
                .text();
        String quoted = article.substring(article.indexOf("d'abord")).replaceAll("\\.$", "");

        assertThat(notes(twoInvoices().payment("2026-02-20", "100.00")))
                .anyMatch(note -> note.replace('\u202f', ' ')
                                .contains(French.typeset(quoted).replaceAll("[\u00a0\u202f]", " "))
                        && note.contains("est ici regardée comme"));
    }

    @Test
    void where_several_owe_no_one_of_them_is_said_to_have_been_put_on_notice() {
        CaseBuilder lease = oneInvoice().debtor(PartyKind.CONSUMER);

        assertThat(notes(lease, 1).getFirst()).contains("du jour où le débiteur a été mis en demeure");
        assertThat(notes(lease, 2).getFirst())
                .contains("du lendemain de la mise en demeure")
                .doesNotContain("le débiteur");
    }

    @Test
    void a_payment_after_the_day_of_the_statement_did_not_happen_yet() {
        assertThat(notes(oneInvoice().payment("2026-04-01", "100.00"))).noneMatch(note -> note.contains("1343-1"));
    }

    @Test
    void the_statement_keeps_every_reading() {
        assertThat(Reckoning.statement(oneInvoice(), "2026-03-15").conventions().notes())
                .anyMatch(
                        note -> note.endsWith(
                                "Le jour d’un paiement est compté sur l’ancien solde\u202f; un avoir réduit le principal dès sa date."))
                .anyMatch(note -> note.contains("1343-1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PartyKind.class,
            names = {"CONSUMER", "PUBLIC_BODY", "COMPANY"})
    void whoever_owes_the_first_sentence_keeps_what_is_always_so(PartyKind debtor) {
        List<String> all = Reckoning.statement(oneInvoice().debtor(debtor), "2026-03-15")
                .conventions()
                .notes();
        List<String> fitting = notes(oneInvoice().debtor(debtor));

        assertThat(fitting.getFirst()).startsWith("Les intérêts courent").doesNotContain("Ni pénalités");
        assertThat(fitting).noneMatch(note -> note.contains("avoir"));
        assertThat(fitting.getFirst().contains("montant TTC")).isEqualTo(debtor != PartyKind.CONSUMER);
        assertThat(fitting.getFirst().contains("propres aux rapports entre professionnels"))
                .isEqualTo(all.getFirst().contains("Ni pénalités"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PartyKind.class,
            names = {"CONSUMER", "PUBLIC_BODY", "COMPANY"})
    void sums_without_vat_are_not_said_ttc(PartyKind debtor) {
        assertThat(notes(oneInvoice().withoutVat().debtor(debtor)).getFirst())
                .contains("sur le montant restant dû")
                .doesNotContain("TTC");
    }

    @Test
    void where_no_civil_interest_runs_nothing_is_said_of_how_it_is_reckoned() {
        assertThat(notes(CaseBuilder.aCase().debtor(PartyKind.CONSUMER).invoice("F1", "480.00", "2026-01-15")))
                .containsExactly(
                        "Aucun intérêt n’est compté. Les pénalités de retard et l’indemnité forfaitaire de recouvrement, propres"
                                + " aux rapports entre professionnels, ne sont pas comptées.");
        assertThat(notes(oneInvoice().debtor(PartyKind.COMPANY)).getFirst()).startsWith("Les intérêts courent");
    }

    private static CaseBuilder oneInvoice() {
        return CaseBuilder.aCase().invoice("F1", "1000.00", "2026-01-15").miseEnDemeure("2026-02-02", "2026-02-04", 8);
    }

    private static CaseBuilder twoInvoices() {
        return oneInvoice().invoice("F2", "500.00", "2026-02-15");
    }

    private static List<String> notes(CaseBuilder builder) {
        return notes(builder, 1);
    }

    private static List<String> notes(CaseBuilder builder, int debtors) {
        CaseFile file = builder.build();
        return FittingNotes.of(Reckoning.statement(file, "2026-03-15"), file, debtors).stream()
                .map(note -> note.replace('\u00a0', ' '))
                .toList();
    }
}
