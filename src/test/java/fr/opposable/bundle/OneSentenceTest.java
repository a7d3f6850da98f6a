package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneSentenceTest {

    @Test
    void lists_that_begin_alike_are_one_list_with_each_item_once() {
        assertThat(OneSentence.of(List.of(
                        French.typeset("À relire : art. 1405 ; art. 1407."),
                        French.typeset("À relire : ") + "art. 1407 ; art. 1409.")))
                .containsExactly(French.typeset("À relire : art. 1405 ; art. 1407 ; art. 1409."));
    }

    @Test
    void texts_of_the_law_are_called_alike_and_in_order() {
        assertThat(OneSentence.ofTexts(
                        List.of(French.typeset("Textes : CPC, art. 1405 (lu) ; article 1310 du code civil (non lu)."))))
                .containsExactly(French.typeset("Textes : C. civ., art. 1310 (non lu) ; CPC, art. 1405 (lu)."));
        // one paper's own list, whose items no other joined, keeps the spaces it was written with
        assertThat(OneSentence.ofTexts(List.of(
                        French.typeset("Textes : ") + "CPC, art. 1405 (lu) ; article 1310 du code civil (non lu).")))
                .containsExactly(French.typeset("Textes : C. civ., art. 1310 (non lu) ; CPC, art. 1405 (lu)."));
    }

    /** Each paper of a dossier cites texts of its own. */
    @Test
    void what_several_papers_give_rise_to_is_told_once_with_all_its_items() {
        Finding one =
                new Finding("FIL-LAW-1", Severity.WARNING, null, French.typeset("Textes : CPC, art. 1410."), "Lisez.");
        Finding two = new Finding(
                "FIL-LAW-1",
                Severity.INFORMATION,
                null,
                French.typeset("Textes : CPC, art. 1405 ; CPC, art. 1410."),
                "Lisez.");
        Finding other = new Finding("FIL-FEE-1", Severity.INFORMATION, null, "Payez.", "Au dépôt.");

        assertThat(OneSentence.said(List.of(one, other, two, other)))
                .extracting(Finding::message)
                .containsExactly(French.typeset("Textes : CPC, art. 1405 ; CPC, art. 1410."), "Payez.");
    }

    @Test
    void sentences_that_begin_otherwise_stay_as_they_are() {
        List<String> two = List.of(French.typeset("À relire : art. 1405."), French.typeset("Il manque : un extrait."));

        assertThat(OneSentence.of(two)).isEqualTo(two);
        assertThat(OneSentence.of(List.of("Une.", "Une."))).containsExactly("Une.");
    }
}
