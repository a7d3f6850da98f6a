package fr.opposable.bundle;

import fr.opposable.dossier.PieceProgress;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.vault.Vault;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Judges the files of a case's pieces, and numbers those that can be bound. */
final class PieceNumbering {

    /** Said of a piece that could not be judged, by no fault of its own. */
    private static final String NO_ROOM = "no-room";

    private final BundleTools tools;
    private final ExhibitIntake intake;
    private final KeptVerdicts verdicts;
    private final @Nullable Vault keeping;
    private final Halt halt;

    /** @param keeping the vault that received the files; null for a trial, which receives nothing */
    PieceNumbering(BundleTools tools, ExhibitIntake intake, KeptVerdicts verdicts, @Nullable Vault keeping, Halt halt) {
        this.tools = tools;
        this.intake = intake;
        this.verdicts = verdicts;
        this.keeping = keeping;
        this.halt = halt;
    }

    /** The pieces as they were judged, and the numbers of those that are bound. */
    record Numbered(JudgedPieces judged, NumberedPieces pieces) {}

    /**
     * {@return the pieces of {@code making}}
     *
     * @throws FullDiskException when a piece could not be judged for want of room
     */
    Numbered number(Making making, BundleFolder folder, Passwords passwords, PieceProgress progress) {
        BundleRequest request = making.request();
        PiecePlan plan = making.plan();
        Path scrap = folder.scrap();
        HeldOriginals originals = new HeldOriginals(keeping, scrap.resolve("originaux"));
        JudgedPieces judged = new PieceDesk(intake, verdicts, originals, passwords, halt, progress)
                .judge(
                        plan,
                        scrap.resolve("copies"),
                        request.asOf().atStartOfDay(Making.PARIS).toInstant());
        if (judged.refused().stream().anyMatch(one -> one.refusal().code().equals(NO_ROOM))) {
            throw FullDiskException.of(folder.place(), null);
        }
        NumberedPieces pieces = NumberedPieces.of(plan.list(), judged, scrap.resolve("pages"));
        if (request.reduceTo() > 0) {
            pieces = pieces.reduced(request.reduceTo(), scrap.resolve("reduites"), halt, progress);
        }
        if (making.order() != null) {
            pieces = OrderToServe.seen(pieces, tools.filing(request, making.statement(), pieces.list()));
        }
        return new Numbered(judged, pieces);
    }
}
