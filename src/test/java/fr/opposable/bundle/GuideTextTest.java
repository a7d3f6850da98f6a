package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTextTest {

    private static String plain(GuideText text) {
        return text.toString().replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    /** Who files reads what to do; who keeps the files reads where, once for all the cures that are typed there. */
    @Test
    void where_a_cure_is_typed_stands_in_a_note_that_cures_share() {
        GuideText text = new GuideText();
        text.todo("Dites-le (dans depot.yaml, sous « facts: », « domicileElected: true »).");
        text.todo("Payez au dépôt, ou notez la date (commande deadlines).");
        text.todo("Redites-le (dans depot.yaml, sous « facts: », « domicileElected: true »).");
        text.todo("Gardez l’avis (usage, non vérifié).");
        text.notes();

        assertThat(plain(text))
                .isEqualTo("À faire : Dites-le (note 1). À faire : Payez au dépôt, ou notez la date (note 2)."
                        + " À faire : Redites-le (note 1). À faire : Gardez l’avis (usage, non vérifié)."
                        + " NOTES, POUR QUI TIENT LES FICHIERS DE L’AFFAIRE OU LANCE LE PROGRAMME"
                        + " 1. Dans depot.yaml, sous « facts: », « domicileElected: true ». 2. Commande deadlines.");
    }

    @Test
    void without_anything_typed_there_are_no_notes() {
        GuideText text = new GuideText();
        text.todo("Relisez le contrat.");
        text.notes();

        assertThat(plain(text)).isEqualTo("À faire : Relisez le contrat.");
    }
}
