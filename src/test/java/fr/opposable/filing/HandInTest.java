package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever files is told to do by hand. */
class HandInTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMERCE            | 30,23 € TTC | montant de seconde main, lu le 21/11/2026
            COMMERCE            | 7 décembre 2026 | à peine de caducité (CPC, art. 1425)
            CHAMBRE_COMMERCIALE | aucune source ne donne le tarif | Demandez-lui le montant
            MIXTE               | aucune source ne donne le tarif | Demandez-lui le montant
            JUDICIAIRE          | aucun, à notre connaissance | montant non vérifié
            PROTECTION          | aucun, à notre connaissance | 0,00 €
            """)
    void what_is_advanced_is_told_with_its_source_and_how_far_it_was_checked(Bench bench, String told, String status) {
        String fees = fees(bench);

        assertThat(fees).contains(told, status).doesNotContain("'");
    }

    @Test
    void who_signs_and_where_it_is_handed_in_are_those_of_the_requete() {
        HandIn hand = hand(Bench.COMMERCE);

        assertThat(hand.signatory()).contains("Clément Morand, gérant");
        assertThat(hand.needsPower()).isFalse();
        assertThat(hand.greffe()).startsWith("Greffe du tribunal ").contains("Service des injonctions de payer");
    }

    private static String fees(Bench bench) {
        return hand(bench).fees().stream().collect(Collectors.joining("\n")).replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static HandIn hand(Bench bench) {
        FilingRequest request = FilingCases.of(
                bench == Bench.COMMERCE ? FilingCases.sample(FilingCases.SAMPLE) : FilingCases.before(bench, false),
                bench.stated,
                options -> options);
        return HandIn.of(request, Cases.LAW);
    }
}
