package fr.opposable.bundle;

import fr.opposable.bundle.JudgedPieces.Accepted;
import fr.opposable.bundle.JudgedPieces.Part;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PictureReduction;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.dossier.PieceProgress;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.kernel.AtOnce;
import fr.opposable.kernel.French;
import fr.opposable.originals.MediaTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one list, and the copy behind each of its numbers.
 *
 * @param list the pieces that can be bound, numbered
 * @param files what is bound, in the order of the list
 * @param exhibits what the intake said of each, by the id of its piece
 * @param notes what became of pages that were named apart and of pictures that were to be lighter, in French
 */
record NumberedPieces(ExhibitList list, List<PieceFile> files, Map<String, Exhibit> exhibits, List<String> notes) {

    /** Rendered by our own press, which makes PDF/A. */
    private static final Set<ExhibitKind> OUR_PAGES =
            EnumSet.of(ExhibitKind.MAIL, ExhibitKind.OUTLOOK, ExhibitKind.E_INVOICE, ExhibitKind.LIFE_CYCLE);

    NumberedPieces {
        files = List.copyOf(files);
        exhibits = Map.copyOf(exhibits);
        notes = List.copyOf(notes);
    }

    /**
     * {@return {@code ordered} without what was refused, messages split, with their files}
     *
     * @param ordered the list before its files were judged
     * @param folder of the copies of pages that are pieces of their own
     * @throws BundleRefusedException when it names pages that a file does not have
     */
    static NumberedPieces of(ExhibitList ordered, JudgedPieces judged, Path folder) {
        CutPieces cuts = new CutPieces(ordered, folder);
        judged.accepted().forEach(cuts::look);
        cuts.requireRight();
        Map<String, Exhibit> exhibits = new HashMap<>();
        ExhibitList list = ordered;
        for (JudgedPieces.Refused refused : judged.refused()) {
            boolean isWhole = judged.accepted().stream()
                    .noneMatch(accepted -> accepted.piece().id().equals(refused.id()));
            if (isWhole && list.find(refused.id()).isPresent()) {
                list = list.drop(refused.id());
            }
            for (NumberedPiece cut : isWhole ? cuts.of(refused.id()) : List.<NumberedPiece>of()) {
                list = list.find(cut.id()).isPresent() ? list.drop(cut.id()) : list;
            }
        }
        for (Accepted accepted : judged.accepted()) {
            String id = accepted.piece().id();
            if (accepted.parts().isEmpty()) {
                exhibits.put(id, accepted.exhibit());
                cuts.of(id).forEach(cut -> exhibits.put(cut.id(), accepted.exhibit()));
                continue;
            }
            List<Piece> parts = accepted.parts().stream().map(Part::piece).toList();
            accepted.parts().forEach(part -> exhibits.put(part.piece().id(), part.exhibit()));
            if (list.find(id).isPresent()) {
                list = list.split(id, parts);
            }
        }
        List<PieceFile> files = new ArrayList<>();
        for (NumberedPiece piece : list.pieces()) {
            files.add(file(piece, Objects.requireNonNull(exhibits.get(piece.id()), piece.id()), cuts));
        }
        return new NumberedPieces(list, files, exhibits, cuts.notes());
    }

    /** {@return the file of a piece as a person calls it, « relance.eml, pièce jointe « releve.pdf » » for one} */
    String called(NumberedPiece piece) {
        Exhibit exhibit = exhibits.get(piece.id());
        return PartIds.plain(piece.id(), exhibit == null ? "" : exhibit.name());
    }

    /** {@return those of {@code kept} alone, under the numbers they have in it} */
    NumberedPieces with(ExhibitList kept) {
        List<PieceFile> left = new ArrayList<>();
        for (PieceFile file : files) {
            kept.find(file.piece().id()).ifPresent(piece -> left.add(file.as(piece)));
        }
        return new NumberedPieces(kept, left, exhibits, notes);
    }

    /** {@return the same, {@code more} to be told with it} */
    NumberedPieces noting(List<String> more) {
        return new NumberedPieces(
                list,
                files,
                exhibits,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    /**
     * {@return the same, the pictures of the copies brought down to {@code dpi}}
     *
     * @param out folder of the lighter copies
     * @param halt looked at before each piece
     */
    NumberedPieces reduced(int dpi, Path out, Halt halt, PieceProgress progress) {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger pictures = new AtomicInteger();
        List<PictureReduction.Reduced> lighter = AtOnce.each(files, file -> {
            halt.requireGoing();
            PictureReduction.Reduced one = PictureReduction.of(
                    file,
                    dpi,
                    out,
                    () -> progress.at(
                            PieceProgress.Step.REDUCED, done.get(), files.size(), pictures.incrementAndGet()));
            progress.at(PieceProgress.Step.REDUCED, done.incrementAndGet(), files.size(), pictures.get());
            return one;
        });
        List<String> told = new ArrayList<>(notes);
        told.addAll(PictureReduction.told(lighter, dpi));
        return new NumberedPieces(
                list, lighter.stream().map(PictureReduction.Reduced::file).toList(), exhibits, told);
    }

    private static PieceFile file(NumberedPiece piece, Exhibit exhibit, CutPieces cuts) {
        PrintedCopy copy = Objects.requireNonNull(exhibit.copy());
        Optional<CutPieces.Cut> cut = cuts.cut(piece, copy);
        try {
            return new PieceFile(
                    piece,
                    cut.map(CutPieces.Cut::copy).orElse(copy.pdf()),
                    cut.map(CutPieces.Cut::pages).orElse(copy.pages()),
                    exhibit.original(),
                    exhibit.sha256(),
                    MediaTypes.of(exhibit.original()),
                    Stream.of(cut.map(CutPieces.Cut::remark).orElse(""), remark(exhibit, copy))
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining("\u202f; ")),
                    cut.isEmpty() && copy.isRendering() && OUR_PAGES.contains(exhibit.kind()),
                    cut.isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + exhibit.original(), e);
        }
    }

    /** What a judge must know of the copy; the rest is for the user, in the report. */
    private static String remark(Exhibit exhibit, PrintedCopy copy) {
        if (exhibit.isSigned()) {
            return French.typeset(
                    "copie d’un original signé électroniquement ; la signature se vérifie sur l’original");
        }
        return copy.isRendering() ? copy.making() : "";
    }
}
