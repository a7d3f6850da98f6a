package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of who answered what only a person can: kept with the dossier, so that the word of an example is no answer. */
final class ConfirmingName {

    /** Words of an example or of a form: a name of nothing else names nobody. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "NOM",
            "NOMS",
            "PRENOM",
            "PRENOMS",
            "VOTRE",
            "LE",
            "DE",
            "FAMILLE",
            "ET",
            "OU",
            "NAME",
            "YOUR",
            "MOI",
            "QUI",
            "INCONNU",
            "PERSONNE",
            "SIGNATAIRE",
            "AVOCAT",
            "TODO",
            "TBD",
            "NA",
            "NEANT",
            "AUCUN",
            "M",
            "MME",
            "ME",
            "MAITRE",
            "MONSIEUR",
            "MADAME");

    private static final Pattern NO_WORD = Pattern.compile("[XYZ]*|(.)\\1*");

    private ConfirmingName() {}

    /**
     * {@return the name, stripped; null when none was given}
     *
     * @throws InputException when it names nobody
     */
    static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
        boolean isNobody = Arrays.stream(folded.split(" "))
                .allMatch(word ->
                        PLACEHOLDERS.contains(word) || NO_WORD.matcher(word).matches());
        if (isNobody) {
            throw new InputException(French.typeset(
                            "--confirmed-by : « %s » n’est le nom de personne. Écrivez le prénom et le nom de qui a vérifié, par exemple"
                                    + " --confirmed-by \"Claire Martin\" : il est gardé avec le dossier.")
                    .formatted(typed.strip()));
        }
        return typed.strip();
    }
}
