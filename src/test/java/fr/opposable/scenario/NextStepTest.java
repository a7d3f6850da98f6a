package fr.opposable.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.fixtures.Cases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One invoice of 1 200 € due on Tuesday 3 March 2026. */
class NextStepTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            REMINDERS             | TODAY      | WRITE           | NOT BEFORE | REASON
            -                     | 2026-03-05 | -               | 2026-03-06 | facture F-2026-001 échue le 03/03/2026, 2 jours de retard (3 requis)
            -                     | 2026-03-06 | relance-1       | -          | facture F-2026-001 échue le 03/03/2026, 3 jours de retard (3 requis)
            -                     | 2026-09-01 | relance-1       | -          | facture F-2026-001 échue le 03/03/2026, 182 jours de retard (3 requis)
            2026-03-10            | 2026-03-18 | -               | 2026-03-19 | relance-1 du 10/03/2026 restée sans effet_; 8 jours depuis (9 requis)
            2026-03-10            | 2026-03-19 | relance-2       | -          | relance-1 du 10/03/2026 restée sans effet_; 9 jours depuis (9 requis)
            2026-03-10            | 2026-03-22 | relance-2       | -          | relance-1 du 10/03/2026 restée sans effet_; 12 jours depuis (9 requis)
            2026-02-28            | 2026-03-10 | -               | 2026-03-11 | relance-1 du 28/02/2026_; facture F-2026-001 échue le 03/03/2026, 7 jours de retard (8 requis)
            2026-03-10;2026-03-19 | 2026-03-21 | -               | 2026-04-02 | relance-2 du 19/03/2026 restée sans effet_; 2 jours depuis (9 requis)
            2026-03-10;2026-03-19 | 2026-04-01 | -               | 2026-04-02 | relance-2 du 19/03/2026_; facture F-2026-001 échue le 03/03/2026, 29 jours de retard (30 requis)
            2026-03-10;2026-03-19 | 2026-04-02 | mise-en-demeure | -          | relance-2 du 19/03/2026 restée sans effet_; 14 jours depuis (9 requis)
            """)
    void follows_the_chronology_and_says_why(
            String reminders, String today, String write, String notBefore, String reason) {
        Cases file = Cases.oneInvoice();
        if (reminders != null) {
            String[] dates = reminders.split(";", -1);
            for (int i = 0; i < dates.length; i++) {
                file.reminder(i + 1, dates[i], Event.Channel.EMAIL);
            }
        }

        Decision decision = decide(file.build(), today);

        assertThat(decision.reason()).isEqualTo(reason.replace('_', '\u202f'));
        if (write == null) {
            assertThat(decision).isInstanceOfSatisfying(Decision.Hold.class, hold -> assertThat(hold.notBefore())
                    .isEqualTo(LocalDate.parse(notBefore)));
        } else {
            assertThat(decision).isInstanceOfSatisfying(Decision.Write.class, step -> assertThat(
                            step.kind().key())
                    .isEqualTo(write));
        }
    }

    /** The days are counted from the sending that the store proves, and the reason told those of the typed day: eight, of nine required. */
    @Test
    void the_reason_counts_the_days_that_were_counted() {
        CaseFile typed = Cases.oneInvoice()
                .reminder(1, "2026-03-12", Event.Channel.EMAIL)
                .build();
        Event event = typed.events().getFirst();
        CaseFile sent = typed.withEvents(List.of(new Event(
                event.date(),
                event.kind(),
                event.level(),
                event.channel(),
                null,
                null,
                LocalDate.parse("2026-03-10"),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of())));

        Decision decision = decide(sent, "2026-03-20");

        assertThat(decision).isInstanceOf(Decision.Write.class);
        assertThat(decision.reason()).startsWith("relance-1 du 10/03/2026").contains("10 jours depuis (9 requis)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            EVENT                  | RULE       | REASON
            INSOLVENCY_OPENED      | PRO-INSOLV | procédure collective ouverte le 20/03/2026
            REQUETE_FILED          | COM-TRUE-1 | procédure en cours depuis le 20/03/2026
            TITLE_ENFORCEABLE      | COM-TRUE-1 | procédure en cours depuis le 20/03/2026
            DISPUTE                | COM-DISP-1 | contestation du 20/03/2026
            INSTALMENT_PLAN        | D05-TAB    | échéancier du 20/03/2026 respecté
            MEDIATION_PROPOSED     | D09-1      | tentative amiable du 20/03/2026 en cours
            CONCILIATION_REQUESTED | D09-1      | tentative amiable du 20/03/2026 en cours
            """)
    void whatever_stops_a_letter_stops_it(EventKind event, String rule, String reason) {
        CaseFile file = Cases.oneInvoice()
                .reminder(1, "2026-03-10", Event.Channel.EMAIL)
                .event(event, "2026-03-20")
                .build();

        assertThat(decide(file, "2026-06-15")).isInstanceOfSatisfying(Decision.Hold.class, hold -> {
            assertThat(hold.rule()).isEqualTo(rule);
            assertThat(hold.reason()).startsWith(reason);
            assertThat(hold.notBefore()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FIRST              | ON         | THEN               | ON
            DISPUTE            | 2026-03-08 | REMINDER           | 2026-03-10
            INSTALMENT_PLAN    | 2026-03-12 | INSTALMENT_DEFAULT | 2026-04-12
            MEDIATION_PROPOSED | 2026-03-12 | AMICABLE_FAILED    | 2026-04-12
            """)
    void what_is_over_stops_nothing(EventKind first, String on, EventKind then, String later) {
        CaseFile file = Cases.oneInvoice()
                .reminder(1, "2026-03-09", Event.Channel.EMAIL)
                .event(first, on)
                .event(then, later)
                .build();

        assertThat(decide(file, "2026-06-15")).isInstanceOf(Decision.Write.class);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            PROMISED,   TODAY,      HELD UNTIL
            2026-03-20, 2026-03-20, 2026-03-25
            2026-03-20, 2026-03-24, 2026-03-25
            2026-04-30, 2026-05-05, 2026-05-06
            """)
    void a_promise_is_given_two_working_days(String promised, String today, String until) {
        CaseFile file = Cases.oneInvoice()
                .reminder(1, "2026-03-10", Event.Channel.EMAIL)
                .event(EventKind.PROMISE, promised)
                .build();

        assertThat(decide(file, today)).isInstanceOfSatisfying(Decision.Hold.class, hold -> assertThat(hold.notBefore())
                .isEqualTo(LocalDate.parse(until)));
        assertThat(decide(file, until)).isInstanceOf(Decision.Write.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            PRESENTED  | OUTCOME         | DAYS | TODAY      | NOT BEFORE | RULE      | REASON
            2026-04-22 | DELIVERED       | 8    | 2026-04-25 | 2026-05-01 | D06-DELAY | mise en demeure du 20/04/2026_; délai de paiement jusqu’au 30/04/2026
            2026-04-22 | UNCLAIMED       | -    | 2026-04-30 | 2026-05-01 | D06-DELAY | mise en demeure du 20/04/2026_; délai de paiement jusqu’au 30/04/2026
            2026-04-22 | DELIVERED       | 8    | 2026-05-01 | -          | D06-NEXT  | mise en demeure du 20/04/2026, délai échu le 30/04/2026_; la suite est une décision^: injonction de payer, ou autre voie
            -          | PENDING         | 8    | 2026-05-01 | -          | D06-DELAY | mise en demeure du 20/04/2026_; date de première présentation inconnue
            -          | UNKNOWN_ADDRESS | 8    | 2026-05-01 | -          | D06-PROOF | mise en demeure du 20/04/2026 revenue inconnue à l’adresse
            """)
    void after_a_mise_en_demeure_no_letter_is_due(
            String presented,
            Event.Outcome outcome,
            Integer days,
            String today,
            String notBefore,
            String rule,
            String reason) {
        CaseFile file = Cases.oneInvoice()
                .notice("2026-04-20", presented, outcome, days)
                .build();

        assertThat(decide(file, today)).isInstanceOfSatisfying(Decision.Hold.class, hold -> {
            assertThat(hold.rule()).isEqualTo(rule);
            assertThat(hold.reason()).startsWith(reason.replace('_', '\u202f').replace('^', '\u00a0'));
            assertThat(hold.notBefore()).isEqualTo(notBefore == null ? null : LocalDate.parse(notBefore));
        });
    }

    @Test
    void a_disputed_invoice_holds_the_case() {
        assertThat(decide(Cases.oneInvoice().disputed().build(), "2026-06-15").reason())
                .isEqualTo("facture F-2026-001 contestée");
    }

    @Test
    void a_case_that_is_paid_is_settled() {
        CaseFile file =
                Cases.oneInvoice().payment("2026-03-02", "1200.00", null).build();

        assertThat(decide(file, "2026-06-15").reason()).startsWith("soldé");
    }

    /** What remains is interest, which the payment was set against first (C. civ., art. 1343-1). */
    @Test
    void an_invoice_paid_late_at_its_own_sum_is_not_asked_for_again() {
        CaseFile paid =
                Cases.oneInvoice().payment("2026-04-15", "1200.00", null).build();
        CaseFile shortOf =
                Cases.oneInvoice().payment("2026-04-15", "1199.99", null).build();

        assertThat(decide(paid, "2026-06-15")).isInstanceOfSatisfying(Decision.Hold.class, hold -> {
            assertThat(hold.rule()).isEqualTo("AMT-PEN-1");
            assertThat(hold.reason())
                    .startsWith("factures payées à leur montant")
                    .contains("1343-1");
        });
        assertThat(decide(shortOf, "2026-06-15")).isInstanceOf(Decision.Write.class);
    }

    @Test
    void a_principal_paid_late_leaves_accessories_to_a_human_decision() {
        CaseFile file =
                Cases.oneInvoice().payment("2026-04-15", "1217.18", null).build();

        assertThat(decide(file, "2026-06-15").reason()).startsWith("principal soldé");
    }

    @Test
    void nothing_is_asked_before_it_falls_due() {
        assertThat(decide(Cases.oneInvoice().build(), "2026-03-03"))
                .isInstanceOfSatisfying(Decision.Hold.class, hold -> {
                    assertThat(hold.rule()).isEqualTo("D01-1");
                    assertThat(hold.notBefore()).isEqualTo(LocalDate.parse("2026-03-06"));
                });
    }

    @Test
    void what_happens_later_is_not_known_yet() {
        CaseFile file = Cases.oneInvoice()
                .event(EventKind.INSOLVENCY_OPENED, "2026-06-16")
                .build();

        assertThat(decide(file, "2026-06-15")).isInstanceOf(Decision.Write.class);
    }

    private static Decision decide(CaseFile file, String today) {
        return NextStep.decide(file, Cases.statement(file, today), Cases.LAW, Scenarios.standard());
    }
}
