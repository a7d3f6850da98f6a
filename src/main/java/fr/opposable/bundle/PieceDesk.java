package fr.opposable.bundle;

import fr.opposable.bundle.JudgedPieces.Accepted;
import fr.opposable.bundle.JudgedPieces.Refused;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceProgress;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.exhibit.Refusal;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Judges the files of a case's pieces. */
final class PieceDesk {

    private final ExhibitIntake intake;
    private final KeptVerdicts verdicts;
    private final HeldOriginals originals;
    private final Passwords passwords;
    private final Halt halt;
    private final PieceProgress progress;

    /**
     * @param intake opens as many files at once as it has hands
     * @param verdicts what was judged before
     * @param originals where those that are bound themselves are read from
     * @param halt looked at before each file
     */
    PieceDesk(
            ExhibitIntake intake,
            KeptVerdicts verdicts,
            HeldOriginals originals,
            Passwords passwords,
            Halt halt,
            PieceProgress progress) {
        this.intake = intake;
        this.verdicts = verdicts;
        this.originals = originals;
        this.passwords = passwords;
        this.halt = halt;
        this.progress = progress;
    }

    /**
     * {@return the pieces, judged}
     *
     * @param plan the file of each; the same file twice is opened once. What was filed under a number of its own stays a piece, and what was
     *     none stays none
     * @param copies folder of the copies
     * @param receivedAt what a rendering gives as its date
     * @throws BundleRefusedException when a file went away or changed, or a line of the order leaves out what no message carries
     */
    JudgedPieces judge(PiecePlan plan, Path copies, Instant receivedAt) {
        Set<String> filed = plan.filed();
        LeftParts leftOut = new LeftParts(plan.leftParts(), filed);
        Map<Piece, Exhibit> judged = judgedAll(plan.files(), plan.digests(), copies, receivedAt);
        Map<Sha256, Piece> known = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        judged.forEach((piece, exhibit) -> {
            Piece twin = known.putIfAbsent(exhibit.sha256(), piece);
            if (twin != null) {
                notes.add(
                        filed.contains(twin.id())
                                ? French.typeset(
                                                "« %s » est le même fichier que la pièce « %s », déjà communiquée : retirez-le de l’affaire.")
                                        .formatted(PartIds.file(piece.id()), PartIds.file(twin.id()))
                                : French.typeset(
                                                "« %s » et « %s » sont le même fichier : retirez l’un des deux de la liste.")
                                        .formatted(PartIds.file(twin.id()), PartIds.file(piece.id())));
            }
        });
        List<Accepted> accepted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        MessageParts messages = new MessageParts(known, filed, leftOut, refused, notes);
        judged.forEach((piece, exhibit) -> {
            Refusal refusal = exhibit.refusal();
            if (refusal == null) {
                accepted.add(new Accepted(piece, exhibit, messages.of(piece, exhibit)));
            } else {
                refused.add(new Refused(piece.id(), exhibit.name(), piece.title(), refusal, false));
            }
        });
        leftOut.requireFollowed();
        return new JudgedPieces(accepted, refused, notes);
    }

    /**
     * By as many threads as the intake has hands. Each has a folder of copies of its own, and in it each file, carried ones too, a place of its
     * own.
     */
    private Map<Piece, Exhibit> judgedAll(
            Map<Piece, Path> pieces, Map<String, Sha256> digests, Path copies, Instant receivedAt) {
        Map<Sha256, Path> files = new LinkedHashMap<>();
        pieces.forEach((piece, file) -> files.putIfAbsent(digest(piece, digests), file));
        Map<Sha256, Exhibit> exhibits = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        progress.at(PieceProgress.Step.JUDGED, 0, files.size(), 0);
        Queue<Map.Entry<Sha256, Path>> left = new ConcurrentLinkedQueue<>(files.entrySet());
        List<Future<?>> desksDone = new ArrayList<>();
        int desks = Math.clamp(files.size(), 1, intake.hands());
        try (ExecutorService pool = Executors.newFixedThreadPool(desks)) {
            for (int desk = 0; desk < desks; desk++) {
                Path own = copies.resolve(Integer.toString(desk));
                desksDone.add(pool.submit(() -> {
                    for (Map.Entry<Sha256, Path> next = left.poll(); next != null; next = left.poll()) {
                        halt.requireGoing();
                        exhibits.put(
                                next.getKey(), originals.of(judged(next.getValue(), next.getKey(), own, receivedAt)));
                        progress.at(PieceProgress.Step.JUDGED, done.incrementAndGet(), files.size(), 0);
                    }
                }));
            }
        }
        desksDone.forEach(PieceDesk::requireDone);
        Map<Piece, Exhibit> judged = new LinkedHashMap<>();
        pieces.keySet()
                .forEach(piece -> judged.put(piece, Objects.requireNonNull(exhibits.get(digest(piece, digests)))));
        return judged;
    }

    /** @throws BundleRefusedException when the file went away, or was written into, since it was received */
    private Exhibit judged(Path file, Sha256 digest, Path copies, Instant receivedAt) {
        try {
            return verdicts.judge(intake, file, digest, copies, receivedAt, this::password);
        } catch (UncheckedIOException e) {
            if (Files.isRegularFile(file) && FileDigests.of(file).equals(digest)) {
                throw e;
            }
            throw new BundleRefusedException(French.typeset(
                            "« %s » a changé ou disparu pendant que le dossier se faisait : relancez quand plus personne n’y écrit.")
                    .formatted(file.getFileName()));
        }
    }

    /** One question at a time: the same person answers them all. */
    private synchronized Optional<String> password(Path file) {
        return passwords.of(file);
    }

    private static Sha256 digest(Piece piece, Map<String, Sha256> digests) {
        return Objects.requireNonNull(digests.get(piece.id()), piece.id());
    }

    private static void requireDone(Future<?> desk) {
        try {
            desk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The judging of pieces was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("A piece could not be judged", e);
        }
    }
}
