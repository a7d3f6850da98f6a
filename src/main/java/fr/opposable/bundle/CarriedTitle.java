package fr.opposable.bundle;

import fr.opposable.kernel.French;
import java.util.regex.Pattern;

/**
 * What a list calls a file that a message carried: its rank among them, and the words of its name where it has any. The name itself
 * stands on the page of the message, which tells what it carried.
 */
final class CarriedTitle {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern WORDLESS =
            Pattern.compile("(?iu)(?:image du texte|image|img|imag|photo|scan|scanned|numérisation|document|doc"
                    + "|fichier|file|attachment|pièce jointe|piece jointe|pj|sans titre|untitled|noname|part|att|dsc|pxl|whatsapp)?"
                    + "[\\s\\d().°n-]*");
    private static final int LONGEST = 80;

    private CarriedTitle() {}

    /**
     * {@return « Pièce jointe n° 2 : facture échue », « Image n° 1 : capture »}
     *
     * @param name as the message gives it
     * @param rank among the pieces of its sort that the message carried, from 1
     * @param isShown whether it is a picture that the text shows
     */
    static String of(String name, int rank, boolean isShown) {
        String words = EXTENSION
                .matcher(name.strip())
                .replaceFirst("")
                .replace('_', ' ')
                .replaceAll("\\s+", " ")
                .strip();
        String title = (isShown ? "Image n° " : "Pièce jointe n° ") + rank;
        boolean isTold =
                !WORDLESS.matcher(words).matches() && words.codePoints().anyMatch(Character::isLetter);
        String shown = words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
        return French.typeset(isTold ? title + " : " + shown : title);
    }
}
