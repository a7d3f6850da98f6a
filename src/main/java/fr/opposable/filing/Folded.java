package fr.opposable.filing;

import java.text.Normalizer;
import java.util.Locale;

/** Names and titles as one compares them. */
final class Folded {

    private Folded() {}

    /** {@return the words of {@code text} without accents, capitals or what joins them, one space between two} */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
