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
                        + " Une commande se tape après ./opposable, une option à la suite de sa commande."
                        + " 1. Dans depot.yaml, sous « facts: », « domicileElected: true ». 2. Commande deadlines.");
    }

    /** Wherever the line is cut, before or inside what comes from the case and from the texts of the law. */
    @Test
    void a_number_does_not_part_from_what_it_numbers_nor_a_day_from_its_year() {
        for (int width = 60; width < 110; width++) {
            GuideText text = new GuideText();
            text.line(
                    "- %s %s",
                    "x".repeat(width),
                    "n° 78-14.765 (CPC, art. 1405, al. 3 ; CGI, art. 1635 bis Q ; C. com., art. L. 441-10, II) du 25\u00a0février 2026 et du 1er juill. 2025");

            assertThat(text.toString().lines().map(String::stripTrailing))
                    .noneMatch(line -> line.matches(
                            "(?s).*(n°|\\bC\\.|1635|art\\.|al\\.|[LRDA]\\.|\\b25|\\b1er|février|juill\\.)$"));
        }
    }

    /** Who has the notice alone does not know what « commande » is typed after. */
    @Test
    void the_notes_name_the_program_once() {
        GuideText text = new GuideText();
        text.todo("Payez au dépôt, ou notez la date (commande deadlines).");
        text.notes();

        assertThat(plain(text))
                .contains(
                        "LE PROGRAMME Une commande se tape après ./opposable, une option à la suite de sa commande. 1. Commande deadlines.");
    }

    @Test
    void without_anything_typed_there_are_no_notes() {
        GuideText text = new GuideText();
        text.todo("Relisez le contrat.");
        text.notes();

        assertThat(plain(text)).isEqualTo("À faire : Relisez le contrat.");
    }
}
