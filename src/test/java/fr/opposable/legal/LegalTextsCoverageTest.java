package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Period;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every day the program may be asked about has exactly one value; the days around are refused. */
class LegalTextsCoverageTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LegalLibrary TEXTS = LegalLibrary.fromClassPath();

    @ParameterizedTest
    @EnumSource
    void every_day_since_2010_has_one_legal_rate(CreditorColumn column) {
        LocalDate.of(2010, 1, 1).datesUntil(LAST.plusDays(1)).forEach(day -> {
            assertThat(TEXTS.legalRate(column, day).inForce().contains(day)).isTrue();
            assertThat(TEXTS.legalRates(column))
                    .filteredOn(rate -> rate.inForce().contains(day))
                    .hasSize(1);
        });
    }

    @Test
    void every_day_since_2010_has_one_refinancing_rate() {
        LocalDate.of(2010, 1, 1).datesUntil(LAST.plusDays(1)).forEach(day -> {
            assertThat(TEXTS.refinancingRate(day).inForce().contains(day)).isTrue();
            assertThat(TEXTS.refinancingRates())
                    .filteredOn(rate -> rate.inForce().contains(day))
                    .hasSize(1);
        });
    }

    @Test
    void a_refinancing_rate_lasts_one_half_year_of_the_calendar() {
        assertThat(TEXTS.refinancingRates()).extracting(DatedRate::inForce).allSatisfy(this::isHalfYear);
    }

    @ParameterizedTest
    @EnumSource
    void a_legal_rate_lasts_a_year_until_2014_and_a_half_year_since(CreditorColumn column) {
        for (Period period :
                TEXTS.legalRates(column).stream().map(DatedRate::inForce).toList()) {
            if (period.from().getYear() < 2015) {
                assertThat(period.from()).isEqualTo(LocalDate.of(period.from().getYear(), 1, 1));
                assertThat(period.to()).isEqualTo(LocalDate.of(period.from().getYear(), 12, 31));
            } else {
                isHalfYear(period);
            }
        }
    }

    private void isHalfYear(Period period) {
        assertThat(MonthDay.from(period.from())).isIn(MonthDay.of(Month.JANUARY, 1), MonthDay.of(Month.JULY, 1));
        assertThat(period.to()).isEqualTo(period.from().plusMonths(6).minusDays(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day        | individual | other | ecb
            2014-12-31 | 0.04       | 0.04  | 0.15
            2015-01-01 | 4.06       | 0.93  | 0.05
            2016-09-30 | 4.35       | 0.93  | 0.00
            2022-12-31 | 3.15       | 0.77  | 0.00
            2024-07-01 | 8.16       | 4.92  | 4.25
            2025-12-31 | 6.65       | 2.76  | 2.15
            2026-06-30 | 6.67       | 2.62  | 2.15
            2026-07-01 | 6.84       | 2.75  | 2.40
            """, useHeadersInDisplayName = true)
    void the_rates_around_a_change(LocalDate day, String individual, String other, String ecb) {
        assertThat(TEXTS.legalRate(CreditorColumn.INDIVIDUAL, day).percent()).isEqualTo(individual);
        assertThat(TEXTS.legalRate(CreditorColumn.OTHER, day).percent()).isEqualTo(other);
        assertThat(TEXTS.refinancingRate(day).percent()).isEqualTo(ecb);
    }

    @Test
    void the_recovery_indemnity_is_40_euros() {
        FixedSum indemnity = TEXTS.fixedSum("recovery-indemnity", LocalDate.of(2026, 11, 21));

        assertThat(indemnity.amount().plain()).isEqualTo("40.00");
        assertThat(indemnity.basis().citation()).isEqualTo("C. com., art. D. 441-5");
    }

    @ParameterizedTest
    @CsvSource({"professional.mise-en-demeure.pay-within, 8", "professional.reminder.pay-within, 8"})
    void the_delays_of_practice_say_that_they_are_no_law(String id, int days) {
        DatedDelay delay = TEXTS.delay(id, LocalDate.of(2026, 11, 21));

        assertThat(delay.days()).isEqualTo(days);
        assertThat(delay.source()).startsWith("Usage, non une règle de droit");
        assertThat(delay.verification().status()).isEqualTo(Verification.Status.SECOND_HAND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ccom-l441-10-ii | C. com., art. L. 441-10, II | 1 | II.-Les conditions de règlement
            ccom-d441-5     | C. com., art. D. 441-5      | 1 | Le montant de l'indemnité forfaitaire
            cciv-1343-1     | C. civ., art. 1343-1        | 2 | Lorsque l'obligation de somme d'argent
            cciv-1344       | C. civ., art. 1344          | 1 | Le débiteur est mis en demeure
            cciv-1344-1     | C. civ., art. 1344-1        | 1 | La mise en demeure de payer
            cciv-1231-6     | C. civ., art. 1231-6        | 3 | Les dommages et intérêts dus
            """)
    void a_wording_is_quoted_by_paragraph(String id, String citation, int paragraphs, String beginning) {
        Wording wording = TEXTS.wording(id, LocalDate.of(2026, 11, 21));

        assertThat(wording.reference().citation()).isEqualTo(citation);
        assertThat(wording.paragraphs()).hasSize(paragraphs);
        assertThat(wording.paragraphs().getFirst()).startsWith(beginning);
        assertThat(wording.verification().checkedBy()).isNull();
    }

    @Nested
    class Outside_what_is_known {

        @Test
        void a_day_after_the_last_half_year_is_refused_by_name() {
            assertThatThrownBy(() -> TEXTS.refinancingRate(LocalDate.of(2027, 1, 1)))
                    .isInstanceOf(LegalTextMissingException.class)
                    .hasMessage(
                            "Aucun taux BCE publié pour le 1er semestre 2027 (à partir du 01/01/2027)\u00a0: la série "
                                    + "s’arrête au 31/12/2026. Arrêtez-vous avant cette date, ou faites ajouter le taux publié dans "
                                    + "legal-texts/rates/ecb-refinancing.yaml.");
        }

        @Test
        void a_day_before_the_first_half_year_is_refused_by_name() {
            assertThatThrownBy(() -> TEXTS.refinancingRate(LocalDate.of(2009, 12, 31)))
                    .isInstanceOf(LegalTextMissingException.class)
                    .hasMessage("Aucun taux BCE connu pour le 2e semestre 2009 (jusqu’au 31/12/2009)\u00a0: la série "
                            + "commence au 01/01/2010. Vérifiez la date, ou faites ajouter le taux publié dans "
                            + "legal-texts/rates/ecb-refinancing.yaml.");
        }

        @ParameterizedTest
        @CsvSource({
            "2009-06-30, 1er semestre 2009",
            "2009-12-31, 2e semestre 2009",
            "2027-06-30, 1er semestre 2027",
            "2027-09-01, 2e semestre 2027"
        })
        void the_legal_rate_is_never_extended(LocalDate day, String named) {
            for (CreditorColumn column : CreditorColumn.values()) {
                assertThatThrownBy(() -> TEXTS.legalRate(column, day))
                        .isInstanceOf(LegalTextMissingException.class)
                        .hasMessageContaining(named)
                        .hasMessageContaining("legal-texts/rates/legal-interest.yaml");
            }
        }

        @Test
        void the_article_of_2026_does_not_speak_for_2027() {
            assertThat(TEXTS.wording("ccom-l441-10-ii", LAST).to()).isEqualTo(LAST);
            assertThatThrownBy(() -> TEXTS.wording("ccom-l441-10-ii", LAST.plusDays(1)))
                    .isInstanceOf(LegalTextMissingException.class)
                    .hasMessageContaining("n’est pas connu au 01/01/2027")
                    .hasMessageContaining("31/12/2026");
        }

        @Test
        void an_unknown_name_is_refused() {
            assertThatThrownBy(() -> TEXTS.delay("professional.relance-9", LAST))
                    .isInstanceOf(LegalTextMissingException.class)
                    .hasMessageContaining("«\u00a0professional.relance-9\u00a0»");
        }
    }
}
