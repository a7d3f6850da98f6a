package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineQuestionsTest {

    private static List<Finding> of(String rule, Deadlines deadlines) {
        return DeadlineQuestions.findings(deadlines).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            DÉBITEUR | REGARDÉ LE | GRAVITÉ  | DIT
            COMPANY  | 2026-10-01 | -        | rien : elle est loin
            COMPANY  | 2030-09-03 | -        | rien : six mois restent
            COMPANY  | 2030-09-04 | WARNING  | : au plus tard le 3 mars 2031
            COMPANY  | 2031-03-03 | WARNING  | aujourd'hui
            COMPANY  | 2031-03-04 | WARNING  | prescrite depuis le 4 mars 2031
            CONSUMER | 2028-03-04 | BLOCKING | prescrite depuis le 4 mars 2028
            """)
    void a_prescription_warns_six_months_before_and_blocks_against_a_consumer(
            PartyKind debtor, String asOf, Severity severity, String words) {
        CaseFile file = Cases.oneInvoice()
                .debtor(party -> Parties.ofKind(party, debtor))
                .build();

        List<Finding> findings = of(DeadlineQuestions.PRESCRIPTION, OnTime.on(asOf, file));

        if (severity == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(severity);
                assertThat(OnTime.plain(finding.message())).contains(words);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            REGARDÉ LE | GRAVITÉ     | DIT
            2026-10-20 | INFORMATION | dans 42 jours
            2026-11-01 | WARNING     | dans 30 jours
            2026-11-30 | WARNING     | demain
            2026-12-02 | BLOCKING    | Rien au dossier ne montre que ce soit fait
            """)
    void an_order_not_served_informs_then_warns_then_blocks(String asOf, Severity severity, String words) {
        CaseFile file = OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-09-01"));

        assertThat(of("DL-02", OnTime.on(asOf, file))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(OnTime.plain(finding.message())).contains(words);
            assertThat(OnTime.plain(finding.remedy()).contains("la signifier, c'est renoncer à agir pour le reste"))
                    .isEqualTo(severity != Severity.BLOCKING);
        });
    }

    @Test
    void an_order_served_in_time_is_silent_and_the_opposition_is_to_be_waited_for() {
        CaseFile file = OnTime.file(
                OnTime.event(EventKind.ORDER_MADE, "2026-09-20"), OnTime.served("2026-10-14", "à personne"));
        Deadlines deadlines = OnTime.on("2026-10-20", file);

        assertThat(of("DL-02", deadlines)).isEmpty();
        assertThat(of("DL-03", deadlines)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
            assertThat(OnTime.plain(finding.message())).contains("16 novembre 2026 inclus (dans 27 jours)");
        });
    }

    @Test
    void what_the_chronology_cannot_show_is_asked_of_a_human() {
        CaseFile file = OnTime.file(OnTime.event(EventKind.REQUETE_FILED, "2026-10-01"));

        assertThat(of("DL-01", OnTime.on("2026-10-10", file)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        assertThat(of("DL-01", OnTime.on("2026-11-10", file)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ASK));
    }

    @Test
    void an_unverified_reading_says_so() {
        CaseFile file = OnTime.file(OnTime.event(EventKind.INSOLVENCY_OPENED, "2026-09-15"));

        assertThat(of("DL-15", OnTime.on("2026-09-20", file)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("non vérifié"));
    }

    @Test
    void a_day_that_was_carried_over_names_the_safe_one_too() {
        CaseFile file = OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-08-31"));

        assertThat(of("DL-02", OnTime.on("2026-10-20", file))).singleElement().satisfies(finding -> assertThat(
                        OnTime.plain(finding.message()))
                .contains("1er mars 2027")
                .contains("Visez le 28 février 2027"));
    }

    @Test
    void every_finding_has_its_question_and_every_question_its_own_rule() {
        assertThat(DeadlineQuestions.all()).extracting(Question::rule).doesNotHaveDuplicates();
        CaseFile file = OnTime.file(
                OnTime.event(EventKind.MISE_EN_DEMEURE, "2026-04-01"),
                OnTime.event(EventKind.CONCILIATION_REQUESTED, "2026-10-01"),
                OnTime.order("2026-09-20", "12000.00"),
                OnTime.served("2026-10-14", "étude"),
                OnTime.event(EventKind.OPPOSITION, "2026-11-02"),
                OnTime.event(EventKind.INSOLVENCY_OPENED, "2026-11-03"));
        Deadlines deadlines = OnTime.on("2026-11-04", OnTime.debtor(file, null));
        List<String> rules =
                DeadlineQuestions.all().stream().map(Question::rule).toList();

        assertThat(deadlines.all())
                .extracting(Deadline::id)
                .contains("DL-02", "DL-03", "DL-04", "DL-06", "DL-07", "DL-08", "DL-14", "DL-15", "DL-MED", "DL-CONC")
                .allSatisfy(id -> assertThat(rules).contains(DeadlineQuestions.rule(id)));
    }

    @Test
    void findings_come_blocking_first() {
        CaseFile file = OnTime.file(
                OnTime.event(EventKind.ORDER_MADE, "2026-09-01"),
                OnTime.event(EventKind.INSOLVENCY_OPENED, "2026-09-15"));

        assertThat(DeadlineQuestions.findings(OnTime.on("2026-12-05", file)))
                .extracting(Finding::severity)
                .isSorted()
                .startsWith(Severity.BLOCKING, Severity.ASK);
    }
}
