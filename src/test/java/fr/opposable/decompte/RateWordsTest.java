package fr.opposable.decompte;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateWordsTest {

    @Test
    void a_court_reads_the_decree_and_not_the_number_of_a_database() {
        assertThat(
                        RateWords.printed(
                                "Taux de l’intérêt légal, 1er semestre 2026 (Arrêté du 15 décembre 2025, JORF du 26 décembre 2025, JORFTEXT000053165408)"))
                .isEqualTo(
                        "Taux de l’intérêt légal, 1er semestre 2026 (arrêté du 15 décembre 2025, JORF du 26 décembre 2025)");
    }

    @Test
    void a_source_without_one_stays_as_it_is() {
        String bank = "BCE, opérations principales de refinancement au 01/01/2026 : 2,15 % + 10 points";

        assertThat(RateWords.printed(bank)).isEqualTo(bank);
    }
}
