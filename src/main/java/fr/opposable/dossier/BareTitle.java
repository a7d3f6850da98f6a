package fr.opposable.dossier;

import java.util.regex.Pattern;

/** Titles from which nobody who has not seen the case learns what a piece is: none, or the name of a file. */
public final class BareTitle {

    /** Stands for the title of a piece of which the case says only that it is one. */
    static final String NONE = "Document sans intitulé";

    private static final Pattern FILE =
            Pattern.compile("(?i).*\\.(?:pdf|jpe?g|png|tiff?|webp|eml|msg|docx?|odt|xlsx?|xml)");
    private static final Pattern WORDLESS =
            Pattern.compile("(?:img|dsc|scan|numerisation|image|photo|document|doc|fichier|piece|"
                    + "piece jointe|pj|sans titre|annexe)?[\\s\\d_().°n-]*");

    private BareTitle() {}

    /** {@return whether {@code title} tells nothing of the piece} */
    public static boolean is(String title) {
        String folded = Folded.of(title);
        return folded.startsWith(Folded.of(NONE))
                || FILE.matcher(folded).matches()
                || WORDLESS.matcher(folded).matches();
    }
}
