package fr.opposable.dossier;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names of files that any portal takes: ASCII letters, digits, {@code _}, {@code -} and one point, cut to the length the profile allows.
 * No text imposes a convention; accents and signs are what portals refuse.
 */
public final class FileNames {

    private FileNames() {}

    /**
     * {@return {@code Piece_07_Facture_F-2026-001_2026-02-01.pdf}; the title gives way first}
     *
     * @param greatest rank of the list's last piece: every number has as many digits, two at least, so that names sort as pieces do
     * @param longest characters, extension included
     */
    public static String piece(NumberedPiece piece, int greatest, int longest) {
        PieceNumber number = piece.number();
        int digits = Math.max(2, Integer.toString(greatest).length());
        String head = String.format(Locale.ROOT, "Piece_%0" + digits + "d", number.rank())
                + (number.part() == 0 ? "" : "-" + number.part());
        String tail = (piece.piece().date() == null ? "" : "_" + piece.piece().date()) + ".pdf";
        return fitted(head, piece.title(), tail, longest);
    }

    /** {@return {@code Dossier_AFF-2026-0042_vol2-3.pdf}, or without volume when there is one} */
    public static String volume(String reference, int number, int of, int longest) {
        return fitted("Dossier", reference, (of == 1 ? "" : "_vol" + number + "-" + of) + ".pdf", longest);
    }

    /** {@return {@code Original_07_facture.eml}} */
    public static String original(PieceNumber number, String name, String extension, int longest) {
        String head = String.format(Locale.ROOT, "Original_%02d", number.rank())
                + (number.part() == 0 ? "" : "-" + number.part());
        return fitted(head, name, extension, longest);
    }

    private static String fitted(String head, String middle, String tail, int longest) {
        String plain = ascii(middle);
        int room = longest - head.length() - tail.length() - 1;
        if (plain.isEmpty() || room < 1) {
            return head + tail;
        }
        String cut = plain.length() <= room ? plain : plain.substring(0, room).replaceAll("[_-]+$", "");
        return head + "_" + cut + tail;
    }

    /** {@return {@code text} in letters a portal takes} */
    static String ascii(String text) {
        return Normalizer.normalize(
                        text.replace("œ", "oe")
                                .replace("Œ", "OE")
                                .replace("æ", "ae")
                                .replace("n°", ""),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9-]+", "_")
                .replaceAll("^[_-]+|[_-]+$", "");
    }
}
