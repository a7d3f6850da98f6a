package fr.opposable.bundle;

import fr.opposable.dossier.FileNames;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.PieceNumber;
import fr.opposable.dossier.PrintSet;
import fr.opposable.dossier.StampedPiece;
import fr.opposable.filing.FilingKind;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes into the envelope of a greffe on paper, in one file to print from its first page to its last. */
final class PrintedEnvelope {

    private PrintedEnvelope() {}

    /**
     * The file, and where each piece begins in it.
     *
     * @param pages page of each piece, from 1, behind its slip sheet
     */
    record Envelope(Path file, Map<PieceNumber, Integer> pages) {}

    /** {@return the letter, each copy of the requête with its annexes, the draft order, the power, then each piece behind its slip sheet} */
    static Envelope write(
            Map<String, Path> papers, List<StampedPiece> pieces, FilingProfile profile, boolean isDraft, Path content) {
        List<PrintSet.Part> parts = new ArrayList<>();
        add(papers, FilingKind.LETTRE_GREFFE, "", parts);
        for (int copy = 1; copy <= profile.layout().paperCopies(); copy++) {
            add(
                    papers,
                    FilingKind.REQUETE_INJONCTION,
                    profile.layout().paperCopies() > 1 ? ", exemplaire " + copy : "",
                    parts);
        }
        add(papers, FilingKind.PROJET_ORDONNANCE, "", parts);
        add(papers, FilingKind.POUVOIR, "", parts);
        Path slips = papers.get(FilingKind.INTERCALAIRES.key());
        for (int i = 0; i < pieces.size(); i++) {
            StampedPiece piece = pieces.get(i);
            String title =
                    "Pièce n°%c%s".formatted(French.NO_BREAK, piece.piece().number());
            if (slips != null) {
                parts.add(PrintSet.Part.page(title + ", intercalaire", slips, i));
            }
            parts.add(PrintSet.Part.whole(title, piece.file()));
        }
        Path file = content.resolve("A_imprimer" + FileNames.mark(isDraft) + ".pdf");
        int after = PrintSet.write(parts, file);
        Map<PieceNumber, Integer> pages = new LinkedHashMap<>();
        for (StampedPiece piece : pieces.reversed()) {
            after -= piece.pages();
            pages.put(piece.piece().number(), after + 1);
            after -= slips == null ? 0 : 1;
        }
        return new Envelope(file, Map.copyOf(pages));
    }

    private static void add(Map<String, Path> papers, FilingKind kind, String more, List<PrintSet.Part> parts) {
        Path file = papers.get(kind.key());
        if (file != null) {
            parts.add(PrintSet.Part.whole(kind.title() + more, file));
        }
    }
}
