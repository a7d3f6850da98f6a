package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.compliance.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

    private static List<String> of(Event... events) {
        return OnTime.on("2026-11-21", OnTime.file(events)).contradictions();
    }

    @Test
    void an_ordinary_procedure_has_none() {
        assertThat(of(
                        OnTime.event(
                                EventKind.MISE_EN_DEMEURE,
                                "2026-06-01",
                                null,
                                "2026-06-01",
                                "2026-06-03",
                                "2026-06-03"),
                        OnTime.event(EventKind.REQUETE_FILED, "2026-07-01"),
                        OnTime.event(EventKind.ORDER_MADE, "2026-07-10"),
                        OnTime.served("2026-08-03", "à personne"),
                        OnTime.event(EventKind.TITLE_ENFORCEABLE, "2026-09-04")))
                .isEmpty();
    }

    @Test
    void an_effect_comes_after_its_cause() {
        assertThat(of(
                        OnTime.event(EventKind.ORDER_MADE, "2026-07-10"),
                        OnTime.event(EventKind.REQUETE_FILED, "2026-08-01"),
                        OnTime.served("2026-07-02", "à personne"),
                        OnTime.event(EventKind.OPPOSITION, "2026-07-01")))
                .hasSize(3)
                .anyMatch(said -> said.startsWith("L’ordonnance est rendue le 10"))
                .anyMatch(said -> said.startsWith("L’ordonnance est signifiée le 2"))
                .anyMatch(said -> said.startsWith("L’opposition est formée le 1er"));
    }

    @Test
    void a_cause_typed_a_year_too_late_is_seen_though_it_lies_ahead() {
        assertThat(of(
                        OnTime.event(EventKind.REQUETE_FILED, "2027-07-01"),
                        OnTime.event(EventKind.ORDER_MADE, "2026-07-10")))
                .singleElement()
                .asString()
                .contains("2027");
    }

    @Test
    void an_order_is_no_title_while_it_can_be_opposed() {
        assertThat(of(
                        OnTime.event(EventKind.REQUETE_FILED, "2026-09-02"),
                        OnTime.event(EventKind.ORDER_MADE, "2026-09-20"),
                        OnTime.served("2026-09-25", "à personne"),
                        OnTime.event(EventKind.TITLE_ENFORCEABLE, "2026-11-02")))
                .singleElement()
                .asString()
                .contains("après le 25\u00a0novembre 2026")
                .contains("art. 1422");
    }

    @Test
    void a_letter_is_not_received_before_it_is_sent() {
        assertThat(of(OnTime.event(
                        EventKind.MISE_EN_DEMEURE, "2026-06-10", null, "2026-06-10", "2026-06-03", "2026-06-02")))
                .hasSize(2)
                .allMatch(said -> said.startsWith("La mise en demeure du 10"));
    }

    @Test
    void each_is_a_question_to_a_person() {
        Deadlines deadlines = OnTime.on(
                "2026-11-21",
                OnTime.file(
                        OnTime.event(EventKind.ORDER_MADE, "2026-07-10"),
                        OnTime.event(EventKind.REQUETE_FILED, "2026-08-01")));

        assertThat(DeadlineQuestions.findings(deadlines))
                .filteredOn(finding -> finding.rule().equals("DL-CHR"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ASK));
    }
}
