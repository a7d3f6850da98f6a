package fr.opposable.bundle;

import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.FileNames;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceNumber;
import fr.opposable.dossier.PrintSet;
import fr.opposable.dossier.StampedPiece;
import fr.opposable.filing.EnvelopeSheets;
import fr.opposable.filing.EnvelopeSheets.Thing;
import fr.opposable.filing.FilingKind;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes into the envelope of a greffe on paper, in one file to print from its first page to its last, each page saying which sheet it is. */
final class PrintedEnvelope {

    private PrintedEnvelope() {}

    /**
     * The file, and where each piece begins in it.
     *
     * @param pages page of each piece, from 1, behind its slip sheet
     */
    record Envelope(Path file, Map<PieceNumber, Integer> pages) {}

    /**
     * Writes the file in the order of {@code sheets}.
     *
     * @param papers the papers, by their keys
     * @param pieces stamped with the numbers of {@code sheets}
     * @throws BindingException when a thing would not lie on the sheet that the contents tell
     */
    static Envelope write(
            Map<String, Path> papers, List<StampedPiece> pieces, EnvelopeSheets sheets, boolean isDraft, Path content) {
        String sheet = sheets.numbers().words();
        Map<PieceNumber, StampedPiece> stamped =
                pieces.stream().collect(Collectors.toMap(piece -> piece.piece().number(), Function.identity()));
        Path slips = papers.get(FilingKind.INTERCALAIRES.key());
        List<PrintSet.Part> parts = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        int slip = 0;
        for (Thing thing : sheets.things()) {
            NumberedPiece piece = thing.piece();
            if (piece == null) {
                Path file = Objects.requireNonNull(papers.get(thing.kind().key()));
                parts.add(PrintSet.Part.whole(title(thing), file).marked(said(thing.mark(), sheet)));
            } else {
                if (slips != null) {
                    parts.add(PrintSet.Part.page(slips, slip++).marked(sheet));
                    told.add(thing.first() - 1);
                }
                StampedPiece own = Objects.requireNonNull(stamped.get(piece.number()));
                parts.add(PrintSet.Part.whole(
                        "Pièce n°%c%s – %s".formatted(French.NO_BREAK, piece.number(), piece.title()), own.file()));
            }
            told.add(thing.first());
        }
        told.add(1 + sheets.numbers().total());
        Path file = content.resolve("A_imprimer" + FileNames.mark(isDraft) + ".pdf");
        if (!PrintSet.write(parts, file).equals(told)) {
            throw new BindingException(French.typeset(
                            "Le fichier à imprimer « %s » n’a pas les feuillets que dit son sommaire : il n’est pas remis.")
                    .formatted(file.getFileName()));
        }
        return new Envelope(file, sheets.numbers().firsts());
    }

    private static String title(Thing thing) {
        return Stream.of(thing.kind().title(), thing.mark())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String said(String mark, String sheet) {
        return mark.isEmpty() ? sheet : mark + " — " + sheet;
    }
}
