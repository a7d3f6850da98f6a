package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeesAndSumsTest {

    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            tarif                                | jour       | montant | taxe     | contrôle
            greffe.injonction-de-payer           | 2020-07-01 | 33.47   | INCLUDED | VERIFIED
            greffe.injonction-de-payer           | 2026-02-28 | 33.47   | INCLUDED | SECOND_HAND
            greffe.injonction-de-payer           | 2026-11-21 | 30.23   | INCLUDED | SECOND_HAND
            contribution.aide-juridique          | 2026-03-15 | 50.00   | NONE     | UNVERIFIED
            contribution.aide-juridique          | 2026-11-21 | 50.00   | NONE     | VERIFIED
            contribution.aide-juridique.injonction | 2026-11-21 | 0.00  | NONE     | UNVERIFIED
            commissaire.signification-injonction | 2026-11-21 | 25.79   | EXCLUDED | SECOND_HAND
            commissaire.deplacement-electronique | 2026-11-21 | 8.80    | EXCLUDED | SECOND_HAND
            petites-creances.dossier             | 2026-11-21 | 14.92   | INCLUDED | UNVERIFIED
            """)
    void a_fee_has_a_day_a_tax_and_a_doubt(
            String id, LocalDate day, String amount, DatedFee.Tax tax, Verification.Status status) {
        DatedFee fee = LAW.fee(id, day);

        assertThat(fee.amount().plain()).isEqualTo(amount);
        assertThat(fee.tax()).isEqualTo(tax);
        assertThat(fee.verification().status()).isEqualTo(status);
        assertThat(fee.source()).isNotBlank();
    }

    @Test
    void what_an_opposition_costs_was_not_found_and_is_refused() {
        assertThatThrownBy(() -> LAW.fee("greffe.opposition", LocalDate.of(2026, 11, 21)))
                .isInstanceOf(LegalTextMissingException.class)
                .hasMessageContaining("greffe.opposition");
    }

    @Test
    void the_tariff_of_the_commissaires_ends_and_is_not_extended() {
        assertThat(LAW.fee("commissaire.signification-injonction", LocalDate.of(2028, 2, 29))
                        .amount()
                        .plain())
                .isEqualTo("25.79");
        assertThatThrownBy(() -> LAW.fee("commissaire.signification-injonction", LocalDate.of(2028, 3, 1)))
                .isInstanceOf(LegalTextMissingException.class)
                .hasMessageContaining("29/02/2028");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            seuil                       | montant
            small-claims-ceiling        | 5000.00
            amicable-attempt-threshold  | 5000.00
            last-resort-threshold       | 5000.00
            lawyer-threshold            | 10000.00
            tae-contribution-threshold  | 50000.00
            tae-contribution-turnover   | 50000000.00
            tae-contribution-turnover-large | 1500000000.00
            tae-contribution-profit     | 3000000.00
            tae-contribution-cap        | 50000.00
            tae-contribution-cap-large  | 100000.00
            written-proof-threshold     | 1500.00
            public-recovery-indemnity   | 40.00
            recovery-indemnity          | 40.00
            """)
    void the_thresholds_of_2026(String id, String amount) {
        assertThat(LAW.fixedSum(id, LocalDate.of(2026, 11, 21)).amount().plain())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "default-margin, 2018-05-01, 10, 'C. com., art. L. 441-6, I'",
        "default-margin, 2026-11-21, 10, 'C. com., art. L. 441-10, II'",
        "public-margin, 2026-11-21, 8, 'CCP, art. R. 2192-31'",
        "floor-multiple, 2026-11-21, 3, 'C. com., art. L. 441-10, II'",
        "tae-contribution-percent, 2026-11-21, 3, 'Loi n° 2023-1059 du 20 nov. 2023, art. 27 ; décret n° 2024-1225 du 30 déc. 2024'",
        "tae-contribution-percent-large, 2026-11-21, 5, 'Loi n° 2023-1059 du 20 nov. 2023, art. 27 ; décret n° 2024-1225 du 30 déc. 2024'",
        "legal-increase, 2026-11-21, 5, 'C. mon. fin., art. L. 313-3'"
    })
    void points_and_multiples_name_the_text_that_sets_them(String id, LocalDate day, BigDecimal value, String article) {
        DatedFactor factor = LAW.factor(id, day);

        assertThat(factor.value()).isEqualByComparingTo(value);
        assertThat(factor.basis().citation()).isEqualTo(article);
    }
}
