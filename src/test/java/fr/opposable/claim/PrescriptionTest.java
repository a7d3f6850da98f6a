package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.compliance.Finding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last day to act on one invoice, seen from the days around it. */
class PrescriptionTest {

    private static final String NOTHING = "rien";

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            créancier  | débiteur   | échéance   | jour       | constat
            COMPANY    | COMPANY    | 2021-03-10 | 2025-09-10 | rien
            COMPANY    | COMPANY    | 2021-03-10 | 2025-09-11 | warning sera prescrite après le 10 mars 2026
            COMPANY    | COMPANY    | 2021-03-10 | 2026-03-10 | warning sera prescrite après le 10 mars 2026
            COMPANY    | COMPANY    | 2021-03-10 | 2026-03-11 | warning est prescrite depuis le 11 mars 2026
            COMPANY    | CONSUMER   | 2024-03-10 | 2025-09-10 | rien
            COMPANY    | CONSUMER   | 2024-03-10 | 2025-09-11 | warning sera prescrite après le 10 mars 2026
            COMPANY    | CONSUMER   | 2024-03-10 | 2026-03-10 | warning sera prescrite après le 10 mars 2026
            COMPANY    | CONSUMER   | 2024-03-10 | 2026-03-11 | blocking est prescrite depuis le 11 mars 2026
            INDIVIDUAL | CONSUMER   | 2024-03-10 | 2026-03-11 | rien
            COMPANY    | PUBLIC_BODY | 2021-03-10 | 2026-03-11 | rien
            """)
    void the_action_is_barred_the_day_after_its_last(
            PartyKind creditor, PartyKind debtor, String due, String day, String said) {
        CaseBuilder file = aCase().creditor(creditor).debtor(debtor).invoice("F-1", "1000.00", due);

        assertThat(prescription(file, day)).isEqualTo(said);
    }

    /** Each of these starts five new years if it comes by the last day of those that run. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            actes interruptifs                                         | constat au 1er mai 2026
            aucun                                                      | warning est prescrite depuis le 11 mars 2026
            ACKNOWLEDGEMENT 2021-03-10                                 | warning est prescrite depuis le 11 mars 2026
            ACKNOWLEDGEMENT 2021-03-11                                 | warning est prescrite depuis le 12 mars 2026
            ACKNOWLEDGEMENT 2021-09-01                                 | warning sera prescrite après le 1er septembre 2026
            ACKNOWLEDGEMENT 2026-03-10                                 | rien
            ACKNOWLEDGEMENT 2026-03-11                                 | warning est prescrite depuis le 11 mars 2026
            ORDER_SERVED 2021-09-01                                    | warning sera prescrite après le 1er septembre 2026
            MISE_EN_DEMEURE 2021-09-01                                 | warning est prescrite depuis le 11 mars 2026
            ACKNOWLEDGEMENT 2026-04-01, ACKNOWLEDGEMENT 2021-09-01     | rien
            ACKNOWLEDGEMENT 2021-09-01, ORDER_SERVED 2021-06-01        | warning sera prescrite après le 1er septembre 2026
            """)
    void an_interruption_counts_by_the_last_day_and_in_the_order_of_time(String acts, String said) {
        CaseBuilder file = aCase().invoice("F-1", "1000.00", "2021-03-10");
        Arrays.stream(acts.split(", "))
                .filter(act -> act.contains(" "))
                .map(act -> act.split(" "))
                .forEach(act -> file.event(EventKind.valueOf(act[0]), act[1]));

        assertThat(prescription(file, "2026-05-01")).isEqualTo(said);
    }

    /** Five years either way: the text differs by who trades (C. com., art. L. 110-4, I, or C. civ., art. 2224). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            créancier  | débiteur   | article
            COMPANY    | COMPANY    | C. com., art. L. 110-4, I
            INDIVIDUAL | COMPANY    | C. com., art. L. 110-4, I
            INDIVIDUAL | CONSUMER   | C. civ., art. 2224
            COMPANY    | CONSUMER   | C. conso., art. L. 218-2
            """)
    void the_article_is_the_one_of_the_parties(PartyKind creditor, PartyKind debtor, String article) {
        CaseBuilder file = aCase().creditor(creditor).debtor(debtor).invoice("F-1", "1000.00", "2020-03-10");

        assertThat(findings(file, "2026-05-01"))
                .extracting(finding -> String.valueOf(finding.article()))
                .containsExactly(article);
    }

    private static String prescription(CaseBuilder file, String day) {
        List<Finding> findings = findings(file, day);
        if (findings.isEmpty()) {
            return NOTHING;
        }
        String message = findings.getFirst().message();
        int start = message.contains("sera prescrite") ? message.indexOf("sera") : message.indexOf("est prescrite");
        String end = message.contains("sera prescrite") ? "\u00a0:" : ",";
        return findings.getFirst().severity().key() + " "
                + message.substring(start, message.indexOf(end, start)).replace('\u00a0', ' ');
    }

    private static List<Finding> findings(CaseBuilder file, String day) {
        return Reckoning.statement(file, day).findings().stream()
                .filter(finding -> finding.rule().equals("AMT-PRESC-1"))
                .toList();
    }
}
