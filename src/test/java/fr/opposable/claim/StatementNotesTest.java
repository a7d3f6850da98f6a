package fr.opposable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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

    private static CaseBuilder oneInvoice() {
        return CaseBuilder.aCase().invoice("F1", "1000.00", "2026-01-15");
    }

    private static List<String> notes(CaseBuilder file) {
        return Reckoning.statement(file, "2026-03-15").conventions().notes();
    }
}
