package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTableTest {

    private final List<HalfYearRates> table = RateTable.of(LegalLibrary.fromClassPath());

    private HalfYearRates from(LocalDate first) {
        return table.stream()
                .filter(rates -> rates.days().from().equals(first))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            semestre   | particulier | autres | BCE  | depuis     | pros  | public | plancher
            2010-01-01 | 0.65        | 0.65   | 1.00 | 2009-05-13 | 11.00 |        | 1.95
            2011-07-01 | 0.38        | 0.38   | 1.25 | 2011-04-13 | 11.25 |        | 1.14
            2012-07-01 | 0.71        | 0.71   | 1.00 | 2011-12-14 | 11.00 |        | 2.13
            2013-07-01 | 0.04        | 0.04   | 0.50 | 2013-05-08 | 10.50 | 8.50   | 0.12
            2022-07-01 | 3.15        | 0.77   | 0.00 | 2016-03-16 | 10.00 | 8.00   | 2.31
            2024-07-01 | 8.16        | 4.92   | 4.25 | 2024-06-12 | 14.25 | 12.25  | 14.76
            2026-01-01 | 6.67        | 2.62   | 2.15 | 2025-06-11 | 12.15 | 10.15  | 7.86
            2026-07-01 | 6.84        | 2.75   | 2.40 | 2026-06-17 | 12.40 | 10.40  | 8.25
            """)
    void a_half_year_has_its_rates_and_those_derived_from_them(
            LocalDate first,
            BigDecimal individual,
            BigDecimal other,
            BigDecimal ecb,
            LocalDate decided,
            BigDecimal professional,
            BigDecimal publicBody,
            BigDecimal floor) {
        HalfYearRates rates = from(first);

        assertThat(rates.individual()).isEqualByComparingTo(individual);
        assertThat(rates.other()).isEqualByComparingTo(other);
        assertThat(rates.ecb()).isEqualByComparingTo(ecb);
        assertThat(rates.decidedOn()).isEqualTo(decided);
        assertThat(rates.professional()).isEqualByComparingTo(professional);
        assertThat(rates.floor()).isEqualByComparingTo(floor);
        if (publicBody == null) {
            assertThat(rates.publicBody()).isNull();
        } else {
            assertThat(rates.publicBody()).isEqualByComparingTo(publicBody);
        }
    }

    @Test
    void the_table_runs_from_2010_to_the_last_half_year_without_a_hole() {
        assertThat(table.getFirst().days().from()).isEqualTo("2010-01-01");
        assertThat(table.getLast().days().to()).isEqualTo("2026-12-31");
        for (int i = 1; i < table.size(); i++) {
            assertThat(table.get(i).days().from())
                    .isEqualTo(table.get(i - 1).days().to().plusDays(1));
        }
    }

    @Test
    void a_line_is_as_sure_as_its_least_sure_rate() {
        assertThat(from(LocalDate.of(2026, 1, 1)).status()).isEqualTo(Verification.Status.VERIFIED);
        assertThat(from(LocalDate.of(2026, 7, 1)).status()).isEqualTo(Verification.Status.SECOND_HAND);
        assertThat(from(LocalDate.of(2012, 1, 1)).status()).isEqualTo(Verification.Status.UNVERIFIED);
    }
}
