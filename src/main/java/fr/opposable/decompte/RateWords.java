package fr.opposable.decompte;

import java.util.regex.Pattern;

/** Where a rate comes from, as a court reads it: the decree and its journal; the number of a database is for who checks the texts. */
public final class RateWords {

    private static final Pattern DATABASE = Pattern.compile(",\\s(?:JORF|LEGI)(?:TEXT|ARTI)\\d{12}\\b");

    private RateWords() {}

    /** {@return {@code source} without numbers of databases; « arrêté » within a sentence begins small} */
    public static String printed(String source) {
        return DATABASE.matcher(source)
                .replaceAll("")
                .replace("(Arrêté", "(arrêté")
                .replace("(Décret", "(décret");
    }
}
