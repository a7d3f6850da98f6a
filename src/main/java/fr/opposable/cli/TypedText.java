package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.util.regex.Pattern;

/** A few words typed for the record: a reason, a name. They are printed in certificates and lists for years, so they are one line of bounded length. */
final class TypedText {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private TypedText() {}

    /** {@return a reason, 500 characters at most} */
    static String reason(String option, String typed) {
        return line(option, typed, 500);
    }

    /** {@return the name of a person, a firm or a place, 200 characters at most} */
    static String name(String option, String typed) {
        return line(option, typed, 200);
    }

    private static String line(String option, String typed, int most) {
        String text = typed.strip();
        if (UNPRINTABLE.matcher(text).find()) {
            throw new InputException(French.typeset(
                            "%s : un saut de ligne ou un signe invisible s’y trouve. Écrivez ce texte sur une seule ligne, en caractères imprimables.")
                    .formatted(option));
        }
        if (text.length() > most) {
            throw new InputException(
                    French.typeset("%s : %d caractères, %d au plus. Abrégez.").formatted(option, text.length(), most));
        }
        return text;
    }
}
