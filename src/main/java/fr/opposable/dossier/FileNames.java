package fr.opposable.dossier;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files that any portal takes: ASCII letters, digits, {@code _}, {@code -} and one point, cut to the length the profile allows.
 * No text imposes a convention; accents and signs are what portals refuse.
 */
public final class FileNames {

    /** What a name can do without. */
    private static final Set<String> SMALL = Set.of("d", "de", "des", "du", "l", "la", "le", "les", "un", "une");

    /** What ties two words and ends no name. */
    private static final Set<String> LINKS =
            Set.of("a", "au", "aux", "avec", "contre", "en", "et", "ou", "par", "pour", "sans", "sous", "sur");

    private static final String DRAFT = "_PROJET";

    private FileNames() {}

    /** {@return what stands before the extension in the name of every file of a draft, so that one taken out of its folder still says so; else nothing} */
    public static String mark(boolean isDraft) {
        return isDraft ? DRAFT : "";
    }

    /**
     * {@return {@code Piece_07_Facture_F-2026-001_2026-02-01.pdf}, with one day, that of the list; the title gives way first}
     *
     * @param greatest rank of the list's last piece: every number has as many digits, two at least, so that names sort as pieces do
     * @param longest characters, extension included
     * @param isDraft whether the name ends with {@code _PROJET}
     */
    public static String piece(NumberedPiece piece, int greatest, int longest, boolean isDraft) {
        PieceNumber number = piece.number();
        int digits = Math.max(2, Integer.toString(greatest).length());
        String head = String.format(Locale.ROOT, "Piece_%0" + digits + "d", number.rank())
                + (number.part() == 0 ? "" : "-" + number.part());
        LocalDate date = piece.piece().day();
        String tail = (date == null ? "" : "_" + date) + mark(isDraft) + ".pdf";
        return fitted(head, date == null ? piece.title() : OneDate.of(piece.title(), date), tail, longest);
    }

    /** {@return {@code 01_Pieces_1_a_12.pdf}, or {@code 01_Pieces_vol2-3_5_a_9.pdf} when there are several volumes; {@code _PROJET} at the end for a draft} */
    public static String volume(List<PieceFile> pieces, int number, int of, boolean isDraft) {
        PieceNumber first = pieces.getFirst().piece().number();
        PieceNumber last = pieces.getLast().piece().number();
        String volume = of == 1
                ? ""
                : String.format(Locale.ROOT, "_vol%0" + Integer.toString(of).length() + "d-%d", number, of);
        return "01_Pieces" + volume + "_" + (first.equals(last) ? first : first + "_a_" + last) + mark(isDraft)
                + ".pdf";
    }

    /** {@return {@code Original_07_facture.eml}} */
    public static String original(PieceNumber number, String name, String extension, int longest) {
        String head = String.format(Locale.ROOT, "Original_%02d", number.rank())
                + (number.part() == 0 ? "" : "-" + number.part());
        return fitted(head, name, extension, longest);
    }

    /** What is too long loses its small words, then whole words from its end; half a word is left only of a first word longer than the room. */
    private static String fitted(String head, String middle, String tail, int longest) {
        String plain = ascii(middle);
        int room = longest - head.length() - tail.length() - 1;
        if (plain.isEmpty() || room < 1) {
            return head + tail;
        }
        String cut = plain.length() <= room ? plain : cut(plain, room);
        return cut.isEmpty() ? head + tail : head + "_" + cut + tail;
    }

    private static String cut(String plain, int room) {
        List<String> kept = new ArrayList<>();
        int length = -1;
        for (String word : plain.split("_", -1)) {
            if (SMALL.contains(word.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (length + 1 + word.length() > room) {
                if (kept.isEmpty()) {
                    return word.substring(0, room).replaceAll("-+$", "");
                }
                break;
            }
            kept.add(word);
            length += 1 + word.length();
        }
        while (!kept.isEmpty() && LINKS.contains(kept.getLast().toLowerCase(Locale.ROOT))) {
            kept.removeLast();
        }
        return String.join("_", kept);
    }

    /** {@return {@code text} in letters a portal takes} */
    static String ascii(String text) {
        return Normalizer.normalize(
                        text.replaceAll("(?<=\\d)[\\u202f\\u00a0](?=\\d{3})", "")
                                .replaceAll(",00[\\u202f\\u00a0 ]€", "_EUR")
                                .replaceAll("(?<=\\d),(\\d\\d)[\\u202f\\u00a0 ]€", "-$1_EUR")
                                .replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$2-$1")
                                .replace("œ", "oe")
                                .replace("Œ", "OE")
                                .replace("æ", "ae")
                                .replace("n°", "")
                                .replaceAll("(?i)(mise) en (demeure)", "$1-en-$2"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9-]+", "_")
                .replaceAll("^[_-]+|[_-]+$", "");
    }
}
