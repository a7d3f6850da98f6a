package fr.opposable.bundle;

import fr.opposable.dossier.FileNames;
import fr.opposable.dossier.PieceFile;
import java.util.Locale;

/** Names of originals that are handed in beside their copies. */
final class NativeNames {

    private NativeNames() {}

    /** {@return {@code Original_07_facture.eml}: the number of the piece, the name it came under, the kind of file it is} */
    static String of(PieceFile piece, int longest) {
        String came = piece.piece().id().replaceFirst("#.*$", "").replaceFirst(" \\[[^\\[\\]]*]$", "");
        String base = came.substring(came.lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        String extension = dot > 0 && base.length() - dot <= 6
                ? "." + base.substring(dot + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")
                : "";
        return FileNames.original(piece.piece().number(), dot > 0 ? base.substring(0, dot) : base, extension, longest);
    }
}
