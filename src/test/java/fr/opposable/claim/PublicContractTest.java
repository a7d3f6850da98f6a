package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.choices;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.lines;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest of public contracts: ECB + 8, at the rate of the half-year in which interest began (CCP, art. R. 2192-31 to -33). */
class PublicContractTest {

    private static CaseBuilder publicCase() {
        return aCase().debtor(PartyKind.PUBLIC_BODY);
    }

    /**
     * The rate stays that of the first day of delay, and the day asked counts.
     *
     * <p>2,15 + 8 = 10,15 on 1 January 2026; 2,40 + 8 = 10,40 on 1 July. 10 000 × 10,15 × 30 / 36 500 = 83,4247; × 15 = 41,7123;
     * 10 000 × 10,40 × 15 / 36 500 = 42,7397.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due        | asOf       | line                | interest
            2026-06-15 | 2026-07-15 | 30 d @ 10.15 = 83.42 | 83.42
            2026-06-29 | 2026-07-14 | 15 d @ 10.15 = 41.71 | 41.71
            2026-06-30 | 2026-07-15 | 15 d @ 10.40 = 42.74 | 42.74
            """, useHeadersInDisplayName = true)
    void the_rate_is_that_of_the_half_year_in_which_interest_began(
            String due, String asOf, String line, String interest) {
        var statement = statement(publicCase().invoice("F-1", "10000.00", due), asOf);

        assertThat(lines(statement)).containsExactly(line);
        assertThat(statement.totals().interest().plain()).isEqualTo(interest);
        assertThat(statement.totals().indemnities().plain()).isEqualTo("40.00");
        assertThat(statement.segments().getFirst().kind()).isEqualTo(InterestKind.PUBLIC_CONTRACT);
        assertThat(statement.segments().getFirst().article().citation()).isEqualTo("CCP, art. R. 2192-31");
    }

    @Test
    void the_rate_is_settled_so_only_the_year_is_a_choice() {
        var statement = statement(publicCase().invoice("F-1", "10000.00", "2026-06-15"), "2026-07-15");

        assertThat(choices(statement)).containsExactly("day-count 0.00");
        assertThat(statement.conventions().notes().get(1)).contains("R. 2192-31");
        assertThat(statement.conventions().notes()).anyMatch(note -> note.contains("D. 2192-35"));
    }

    @Test
    void before_the_code_the_decree_is_cited_and_its_doubt_told() {
        var statement = statement(publicCase().invoice("F-1", "1000.00", "2018-01-31"), "2018-02-28");

        assertThat(statement.segments().getFirst().article().citation()).startsWith("Décret n° 2013-269");
        assertThat(message(statement, "CLM-SRC-1")).contains("seconde main");
    }

    @Test
    void an_agreed_rate_is_set_aside_and_told() {
        var statement = statement(publicCase().fixed("5").invoice("F-1", "10000.00", "2026-06-15"), "2026-07-15");

        assertThat(lines(statement)).containsExactly("30 d @ 10.15 = 83.42");
        assertThat(findings(statement)).containsExactly("PUB-IM warning", "PUB-START warning");
    }

    /** Thirty days; fifty for public health; sixty for public companies (R. 2192-10 and -11). Issued on 1 March 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due        | told
            2026-03-31 |
            2026-04-01 | établissement public de santé (50 jours) ou une entreprise publique (60 jours)
            2026-04-20 | établissement public de santé (50 jours) ou une entreprise publique (60 jours)
            2026-04-21 | entreprise publique (60 jours)
            2026-04-30 | entreprise publique (60 jours)
            2026-05-01 | dépasse tous les délais du code
            """, useHeadersInDisplayName = true)
    void a_due_date_beyond_the_delays_of_the_code_is_told(String due, String told) {
        var statement = statement(publicCase().invoice("F-1", "1000.00", "2026-03-01", due), "2026-06-15");

        if (told == null) {
            assertThat(findings(statement)).containsExactly("PUB-START warning");
        } else {
            assertThat(message(statement, "PUB-DELAY")).contains(told);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-05-15,", "2026-05-16, samedi", "2026-05-17, dimanche", "2026-05-18,"})
    void a_due_date_on_a_weekend_is_told_and_not_moved(String due, String told) {
        var statement = statement(publicCase().invoice("F-1", "1000.00", due), "2026-06-15");

        assertThat(findings(statement).contains("PUB-DELAY information")).isEqualTo(told != null);
        if (told != null) {
            assertThat(message(statement, "PUB-DELAY")).contains("échue un " + told + ", le ");
        }
        assertThat(statement.segments().getFirst().period().from())
                .isEqualTo(java.time.LocalDate.parse(due).plusDays(1));
    }

    @Test
    void nothing_is_said_of_an_invoice_that_is_not_late() {
        var statement = statement(publicCase().invoice("F-1", "1000.00", "2026-01-01", "2026-12-31"), "2026-12-31");

        assertThat(findings(statement)).containsExactly("PUB-START warning");
    }
}
