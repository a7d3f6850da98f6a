package fr.opposable.court;

import static fr.opposable.court.CourtCases.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.EventKind;
import fr.opposable.claim.PartyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who judges: the rows C-01 to C-09, one situation a line. */
class DecisionTableTest {

    @ParameterizedTest(name = "{0} {1} trader {2}, creditor {3} {4}")
    @CsvSource(textBlock = """
            # debtor kind, form,          trader, creditor kind, form,   trader, row,  answer
            COMPANY,       SAS,           true,   COMPANY,       SARL,   true,   C-06, COMMERCIAL_PRESIDENT
            COMPANY,       SAS,           true,   COMPANY,       SARL,   ,       C-06, COMMERCIAL_PRESIDENT
            COMPANY,       S.A.S.U.,      true,   SOLE_TRADER,   ,       true,   C-06, COMMERCIAL_PRESIDENT
            SOLE_TRADER,   ,              true,   COMPANY,       SA,     true,   C-06, COMMERCIAL_PRESIDENT
            COMPANY,       SARL,          true,   ASSOCIATION,   ,       ,       C-07, COMMERCIAL_PRESIDENT
            COMPANY,       SARL,          true,   SOLE_TRADER,   ,       false,  C-07, COMMERCIAL_PRESIDENT
            COMPANY,       SARL,          true,   SOLE_TRADER,   ,       ,       C-07, COMMERCIAL_PRESIDENT
            COMPANY,       SARL,          true,   COMPANY,       SCP,    false,  C-07, COMMERCIAL_PRESIDENT
            COMPANY,       SCI,           false,  COMPANY,       SARL,   true,   C-08, CIVIL_PRESIDENT
            COMPANY,       EARL,          false,  COMPANY,       SARL,   true,   C-08, CIVIL_PRESIDENT
            COMPANY,       Société civile de moyens, false, COMPANY, SARL, true, C-08, CIVIL_PRESIDENT
            CONSUMER,      ,              ,       COMPANY,       SARL,   true,   C-08, CIVIL_PRESIDENT
            ASSOCIATION,   ,              ,       COMPANY,       SARL,   true,   C-08, CIVIL_PRESIDENT
            SOLE_TRADER,   ,              false,  COMPANY,       SARL,   true,   C-08, CIVIL_PRESIDENT
            COMPANY,       SAS,           ,       COMPANY,       SARL,   true,   C-06, asked
            COMPANY,       ,              ,       COMPANY,       SARL,   true,   C-06, asked
            SOLE_TRADER,   ,              ,       COMPANY,       SARL,   true,   C-06, asked
            COMPANY,       SELARL,        true,   COMPANY,       SARL,   true,   C-06, asked
            COMPANY,       SELAS,         false,  COMPANY,       SARL,   true,   C-06, asked
            COMPANY,       SCI,           true,   COMPANY,       SARL,   true,   C-06, asked
            COMPANY,       SARL,          false,  COMPANY,       SARL,   true,   C-06, asked
            ASSOCIATION,   ,              true,   COMPANY,       SARL,   true,   C-06, asked
            PUBLIC_BODY,   ,              ,       COMPANY,       SARL,   true,   C-04, unavailable
            """)
    void the_quality_of_the_parties_chooses_the_judge(
            PartyKind debtor,
            @Nullable String debtorForm,
            @Nullable Boolean debtorTrader,
            PartyKind creditor,
            @Nullable String creditorForm,
            @Nullable Boolean creditorTrader,
            String row,
            String answer) {
        Decision decision = aCase().debtor(debtor, debtorForm, debtorTrader)
                .creditor(creditor, creditorForm, creditorTrader)
                .competence()
                .decision();

        assertThat(decision.row().id()).isEqualTo(row);
        assertThat(answer(decision)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} between two companies")
    @CsvSource(textBlock = """
            # matter,         row,  answer
            SUPPLY,           C-06, COMMERCIAL_PRESIDENT
            DWELLING_LEASE,   C-01, PROTECTION
            CONSUMER_CREDIT,  C-02, PROTECTION
            COMMERCIAL_LEASE, C-03, CIVIL_PRESIDENT
            COPROPRIETE,      C-08, CIVIL_PRESIDENT
            WAGES,            C-09, unavailable
            GUARANTEE,        C-09, unavailable
            CHEQUE,           C-09, unavailable
            DAMAGES,          C-09, unavailable
            """)
    void the_matter_comes_before_the_quality(Matter matter, String row, String answer) {
        Decision decision = aCase().matter(matter).competence().decision();

        assertThat(decision.row().id()).isEqualTo(row);
        assertThat(answer(decision)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "« {0} » owed by a {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # subject                          | debtor   | answer
            Pose de huit fenêtres              | COMPANY  | COMMERCIAL_PRESIDENT
            Loyers du 3e trimestre             | COMPANY  | asked
            Bail de l’entrepôt, mai 2026       | CONSUMER | asked
            Charges de copropriété 2026        | COMPANY  | asked
            Dommages-intérêts                  | COMPANY  | asked
            Balayage et bailles de stockage    | COMPANY  | COMMERCIAL_PRESIDENT
            """)
    void a_word_of_another_matter_makes_the_program_ask(String subject, PartyKind debtor, String answer) {
        Decision decision =
                aCase().debtor(debtor, null, true).subject(subject).competence().decision();

        assertThat(answer(decision)).isEqualTo(answer);
    }

    @Test
    void a_matter_the_user_states_is_not_asked_again() {
        Decision decision = aCase().subject("Loyer de nacelle")
                .matter(Matter.SUPPLY)
                .competence()
                .decision();

        assertThat(answer(decision)).isEqualTo("COMMERCIAL_PRESIDENT");
    }

    @ParameterizedTest(name = "artisan on {0}")
    @CsvSource(textBlock = """
            2021-12-31, C-08
            2022-01-01, C-06
            """)
    void an_artisan_goes_to_the_commercial_court_since_2022(String day, String row) {
        Decision decision = aCase().debtor(PartyKind.SOLE_TRADER, null, false)
                .quality(DebtorQuality.ARTISAN)
                .invoiced("2020-02-01", "2020-03-03", null)
                .on(day)
                .competence()
                .decision();

        assertThat(decision.row().id()).isEqualTo(row);
    }

    @Test
    void what_the_user_states_of_the_debtor_ends_the_doubt_on_its_form() {
        Decision decision = aCase().debtor(PartyKind.COMPANY, "SELARL", true)
                .quality(DebtorQuality.CIVIL)
                .competence()
                .decision();

        assertThat(answer(decision)).isEqualTo("CIVIL_PRESIDENT");
    }

    @ParameterizedTest(name = "opened {0}, performed {1}")
    @CsvSource(textBlock = """
            # opening,  issued,     performed,  answer
            2026-06-01, 2026-02-01, 2026-01-28, unavailable
            2026-06-01, 2026-07-01, 2026-05-30, unavailable
            2026-06-01, 2026-07-01, ,           unavailable
            2026-06-01, 2026-07-01, 2026-06-15, COMMERCIAL_PRESIDENT
            2026-12-01, 2026-02-01, 2026-01-28, COMMERCIAL_PRESIDENT
            """)
    void an_insolvency_closes_the_way_to_prior_claims_only(
            String opening, String issued, @Nullable String performed, String answer) {
        Decision decision = aCase().invoiced(issued, "2026-09-01", performed)
                .event(EventKind.INSOLVENCY_OPENED, opening, null)
                .competence()
                .decision();

        assertThat(answer(decision)).isEqualTo(answer);
    }

    @Test
    void before_the_tribunaux_judiciaires_the_table_does_not_answer() {
        Decision decision = aCase().invoiced("2019-02-01", "2019-03-03", null)
                .on("2019-12-31")
                .competence()
                .decision();

        assertThat(answer(decision)).isEqualTo("asked");
    }

    private static String answer(Decision decision) {
        return switch (decision) {
            case Decision.Judged judged -> judged.judge().name();
            case Decision.Asked _ -> "asked";
            case Decision.Unavailable _ -> "unavailable";
        };
    }
}
