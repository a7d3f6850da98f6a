package fr.opposable.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Titles and names of files without accents nor capitals, as one compares them. */
public final class Folded {

    private Folded() {}

    /** {@return {@code text} in small letters without accents, its blanks single spaces, its apostrophes straight} */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** {@return the words of the name of a file, without its folder and its extension} */
    static Set<String> words(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return Arrays.stream(of(name).replaceAll("\\.[a-z0-9]{1,5}$", "").split("[^a-z]+"))
                .collect(Collectors.toSet());
    }
}
