package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.compliance.Severity;
import fr.opposable.fixtures.Cases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            EFFET               | LE         | CAUSE                  | LE         | DIT
            ORDER_MADE          | 2026-07-10 | REQUETE_FILED          | 2026-07-11 | L'ordonnance est rendue le 10 juillet 2026, avant la requête du 11 juillet 2026.
            ORDER_MADE          | 2026-07-10 | REQUETE_FILED          | 2026-07-10 | -
            ORDER_SERVED        | 2026-07-10 | ORDER_MADE             | 2026-07-11 | L'ordonnance est signifiée le 10 juillet 2026, avant d'être rendue le 11 juillet 2026.
            OPPOSITION          | 2026-07-10 | ORDER_SERVED           | 2026-07-11 | L'opposition est formée le 10 juillet 2026, avant la signification du 11 juillet 2026.
            TITLE_ENFORCEABLE   | 2026-07-10 | ORDER_SERVED           | 2026-07-11 | Le titre est exécutoire le 10 juillet 2026, avant la signification de l'ordonnance du 11 juillet 2026.
            INSTALMENT_DEFAULT  | 2026-07-10 | INSTALMENT_PLAN        | 2026-07-11 | Une échéance est dite impayée le 10 juillet 2026, avant l'échéancier du 11 juillet 2026.
            INSTALMENT_DEFAULT  | 2026-07-12 | INSTALMENT_PLAN        | 2026-07-11 | -
            AMICABLE_FAILED     | 2026-07-10 | MEDIATION_PROPOSED     | 2026-07-11 | L'échec amiable est du 10 juillet 2026, avant la tentative du 11 juillet 2026.
            AMICABLE_FAILED     | 2026-07-10 | CONCILIATION_REQUESTED | 2026-07-11 | L'échec amiable est du 10 juillet 2026, avant la tentative du 11 juillet 2026.
            AMICABLE_FAILED     | 2026-07-12 | CONCILIATION_REQUESTED | 2026-07-11 | -
            MISE_EN_DEMEURE     | 2026-03-02 | -                      | -          | La mise en demeure du 2 mars 2026 précède toute échéance, la première étant du 3 mars 2026.
            MISE_EN_DEMEURE     | 2026-03-03 | -                      | -          | La mise en demeure du 3 mars 2026 précède toute échéance, la première étant du 3 mars 2026.
            MISE_EN_DEMEURE     | 2026-03-04 | -                      | -          | -
            REQUETE_FILED       | 2026-03-03 | -                      | -          | La requête du 3 mars 2026 précède toute échéance, la première étant du 3 mars 2026.
            REMINDER            | 2026-03-01 | -                      | -          | -
            """)
    void each_step_has_its_sentence(EventKind effect, String on, EventKind cause, String causedOn, String told) {
        Stream<Event> events = Stream.of(OnTime.event(effect, on));
        List<String> said =
                of((cause == null ? events : Stream.concat(events, Stream.of(OnTime.event(cause, causedOn))))
                        .toArray(Event[]::new));

        if (told == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).extracting(OnTime::plain).contains(told);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            LETTRE          | ENVOYÉE    | PRÉSENTÉE  | REÇUE      | DIT
            MISE_EN_DEMEURE | 2026-06-10 | -          | 2026-06-09 | La mise en demeure du 10 juin 2026 est reçue le 9 juin 2026, avant son envoi du 10 juin 2026.
            REMINDER        | 2026-06-10 | 2026-06-09 | -          | La relance du 10 juin 2026 est présentée le 9 juin 2026, avant son envoi du 10 juin 2026.
            REMINDER        | 2026-06-10 | 2026-06-12 | 2026-06-11 | La relance du 10 juin 2026 est reçue le 11 juin 2026, avant sa présentation du 12 juin 2026.
            ORDER_SERVED    | 2026-06-10 | -          | 2026-06-09 | La signification du 10 juin 2026 est reçue le 9 juin 2026, avant son envoi du 10 juin 2026.
            OTHER           | 2026-06-10 | -          | 2026-06-09 | La pièce de l'événement du 10 juin 2026 est reçue le 9 juin 2026, avant son envoi du 10 juin 2026.
            MISE_EN_DEMEURE | -          | -          | 2026-06-10 | -
            MISE_EN_DEMEURE | 2026-06-10 | 2026-06-10 | 2026-06-10 | -
            """)
    void each_letter_has_its_sentence(EventKind kind, String sent, String presented, String received, String told) {
        List<String> said = of(OnTime.event(kind, "2026-06-10", null, sent, presented, received));

        if (told == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).singleElement().extracting(OnTime::plain).isEqualTo(told);
        }
    }

    @Test
    void an_invoice_is_not_due_before_it_is_issued_nor_corrected_before_it_exists() {
        CaseFile file = Cases.aCase()
                .invoice("F-1", "2026-03-03", "2026-03-02", "1200.00")
                .invoice("F-2", "2026-03-03", "2026-03-03", "1200.00")
                .creditNote("A-1", "2026-03-02", "100.00", "F-1")
                .creditNote("A-2", "2026-03-03", "100.00", "F-2")
                .creditNote("A-3", "2026-03-02", "100.00", null)
                .build();

        assertThat(OnTime.on("2026-11-21", file).contradictions())
                .extracting(OnTime::plain)
                .containsExactly(
                        "La facture F-1 est échue le 2 mars 2026, avant son émission du 3 mars 2026.",
                        "L'avoir A-1 du 2 mars 2026 précède la facture F-1 du 3 mars 2026, qu'il corrige.");
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
