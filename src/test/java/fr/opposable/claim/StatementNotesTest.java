package fr.opposable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences at the foot of the statement that depend on one choice of the case. */
class StatementNotesTest {

    private static final String FLOATING = "Chaque jour de retard porte le taux du semestre dans lequel il tombe.";
    private static final String FROZEN =
            "Tous les jours de retard d’une facture portent le taux de son premier jour de retard.";

    @Test
    void a_floating_rate_is_said_to_follow_the_half_years() {
        assertThat(notes(oneInvoice())).contains(FLOATING).doesNotContain(FROZEN);
    }

    @Test
    void a_frozen_rate_is_said_to_be_that_of_the_first_day() {
        assertThat(notes(oneInvoice().frozen())).contains(FROZEN).doesNotContain(FLOATING);
    }

    @Test
    void the_order_of_debts_is_told_when_there_are_several() {
        assertThat(notes(oneInvoice())).noneMatch(note -> note.contains("1342-10"));
        assertThat(notes(oneInvoice().invoice("F2", "500.00", "2026-02-15")))
                .anyMatch(note -> note.contains("1342-10"));
    }

    @Test
    void a_fixed_rate_follows_nothing() {
        assertThat(notes(oneInvoice().fixed("8"))).doesNotContain(FLOATING, FROZEN);
    }

    @Test
    void the_legal_rate_between_private_persons_follows_the_half_years_even_when_the_contract_freezes() {
        CaseBuilder file = oneInvoice()
                .creditor(PartyKind.INDIVIDUAL)
                .debtor(PartyKind.CONSUMER)
                .frozen()
                .miseEnDemeure("2026-02-01", "2026-02-03", 15);

        assertThat(notes(file)).contains(FLOATING).doesNotContain(FROZEN);
    }

    @Test
    void one_invoice_and_its_capitalisation_are_told_only_when_asked_for() {
        assertThat(notes(oneInvoice())).noneMatch(note -> note.contains("1343-2"));
        assertThat(notes(oneInvoice().capitalised())).anyMatch(note -> note.contains("1343-2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ordre convenu            | phrase
            INTEREST PRINCIPAL       | d’abord sur les intérêts, puis sur le principal (C. civ., art. 1343-1).
            PRINCIPAL INTEREST       | sur le principal, puis sur les intérêts, comme les parties en sont convenues.
            COSTS INTEREST PRINCIPAL | sur les frais, puis sur les intérêts, puis sur le principal, comme les parties en sont convenues.
            """)
    void the_order_of_imputation_is_said_in_words(String order, String words) {
        Imputation agreed = new Imputation(
                Arrays.stream(order.split(" ")).map(Imputation.Part::valueOf).toList());

        assertThat(notes(oneInvoice().imputation(agreed)))
                .filteredOn(note -> note.startsWith("Un paiement partiel"))
                .singleElement()
                .asString()
                .endsWith(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            indemnité   | ordre                    | phrase
            à part      | INTEREST PRINCIPAL       | reste hors imputation
            avec frais  | COSTS INTEREST PRINCIPAL | compte parmi les frais
            """)
    void the_forty_euros_are_said_to_be_where_they_are_counted(String where, String order, String words) {
        Imputation agreed = new Imputation(
                Arrays.stream(order.split(" ")).map(Imputation.Part::valueOf).toList());

        assertThat(notes(oneInvoice().imputation(agreed)))
                .as(where)
                .filteredOn(note -> note.contains("D. 441-5"))
                .singleElement()
                .asString()
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ordre                    | phrase
            INTEREST PRINCIPAL       | ne l’éteint qu’une fois payés les intérêts et le principal échus
            COSTS INTEREST PRINCIPAL | compte parmi les frais
            """)
    void those_of_a_public_body_rest_on_the_code_of_public_contracts(String order, String words) {
        Imputation agreed = new Imputation(
                Arrays.stream(order.split(" ")).map(Imputation.Part::valueOf).toList());

        assertThat(notes(oneInvoice().debtor(PartyKind.PUBLIC_BODY).imputation(agreed)))
                .filteredOn(note -> note.contains("D. 2192-35"))
                .singleElement()
                .asString()
                .contains(words);
    }

    private static CaseBuilder oneInvoice() {
        return CaseBuilder.aCase().invoice("F1", "1000.00", "2026-01-15");
    }

    private static List<String> notes(CaseBuilder file) {
        return Reckoning.statement(file, "2026-03-15").conventions().notes();
    }
}
