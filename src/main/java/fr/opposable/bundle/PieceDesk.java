package fr.opposable.bundle;

import fr.opposable.bundle.JudgedPieces.Accepted;
import fr.opposable.bundle.JudgedPieces.Part;
import fr.opposable.bundle.JudgedPieces.Refused;
import fr.opposable.dossier.PictureSize;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceProgress;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.Passwords;
import fr.opposable.exhibit.Refusal;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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
import java.util.stream.Stream;

/** Judges the files of a case's pieces, and says which messages split into sub-pieces. */
final class PieceDesk {

    /** Small pictures of a message below this many bytes are the ornaments of a signature, not evidence. */
    private static final long ORNAMENT = 20_000;

    /** The sides, in dots, of what may be a screen that was captured: few bytes when there is much white. */
    private static final PictureSize SCREEN = new PictureSize(300, 200);

    private static final Set<ExhibitKind> PICTURES =
            EnumSet.of(ExhibitKind.JPEG, ExhibitKind.PNG, ExhibitKind.GIF, ExhibitKind.BMP, ExhibitKind.WEBP);

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
     * @param pieces with the file of each
     * @param digests of these files, by the id of their piece: the same file twice is opened once
     * @param copies folder of the copies
     * @param receivedAt what a rendering gives as its date
     */
    JudgedPieces judge(Map<Piece, Path> pieces, Map<String, Sha256> digests, Path copies, Instant receivedAt) {
        Map<Piece, Exhibit> judged = judgedAll(pieces, digests, copies, receivedAt);
        Map<Sha256, Piece> known = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        judged.forEach((piece, exhibit) -> {
            Piece twin = known.putIfAbsent(exhibit.sha256(), piece);
            if (twin != null) {
                notes.add(French.typeset("« %s » et « %s » sont le même fichier : retirez l’un des deux de la liste.")
                        .formatted(twin.id(), piece.id()));
            }
        });
        List<Accepted> accepted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        judged.forEach((piece, exhibit) -> {
            Refusal refusal = exhibit.refusal();
            if (refusal == null) {
                accepted.add(new Accepted(piece, exhibit, parts(piece, exhibit, known, refused, notes)));
            } else {
                refused.add(new Refused(piece.id(), exhibit.name(), piece.title(), refusal));
            }
        });
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

    /** {@return the message and the files it carried that are pieces of their own; nothing when it carried none} */
    private static List<Part> parts(
            Piece piece, Exhibit exhibit, Map<Sha256, Piece> known, List<Refused> refused, List<String> notes) {
        List<Part> parts = new ArrayList<>();
        for (Exhibit carried : flat(exhibit)) {
            Refusal refusal = carried.refusal();
            Piece twin = known.get(carried.sha256());
            if (twin != null) {
                notes.add(French.typeset(
                                "La pièce jointe « %s » de « %s » est déjà la pièce « %s » : elle n’est pas reliée deux fois.")
                        .formatted(carried.name(), piece.title(), twin.title()));
            } else if (isOrnament(carried)) {
                notes.add(French.typeset(
                                "L’image « %s » de « %s » (%d octets) est prise pour un ornement de signature : elle n’est pas numérotée. Si elle prouve quelque chose, donnez-la comme une pièce.")
                        .formatted(carried.name(), piece.title(), carried.bytes()));
            } else if (refusal != null) {
                refused.add(new Refused(piece.id(), carried.name(), piece.title() + ", pièce jointe", refusal));
            } else {
                String id = PartIds.carried(piece.id(), carried.sha256());
                Optional<Part> same = parts.stream()
                        .filter(part -> part.piece().id().equals(id))
                        .findFirst();
                if (same.isEmpty()) {
                    parts.add(new Part(part(piece, id, CarriedTitle.of(carried.name(), parts.size() + 1)), carried));
                } else {
                    notes.add(French.typeset(
                                    "La pièce jointe « %s » de « %s » est le même fichier que « %s » : elle n’est pas reliée deux fois.")
                            .formatted(
                                    carried.name(),
                                    piece.title(),
                                    same.get().exhibit().name()));
                }
            }
        }
        if (!parts.isEmpty()) {
            parts.addFirst(new Part(part(piece, PartIds.message(piece.id()), piece.title()), exhibit));
        }
        return parts;
    }

    private static boolean isOrnament(Exhibit carried) {
        return PICTURES.contains(carried.kind())
                && carried.bytes() < ORNAMENT
                && Stream.ofNullable(carried.copy())
                        .flatMap(copy -> PictureSize.of(copy.pdf()).stream())
                        .noneMatch(size -> size.longer() >= SCREEN.longer() && size.shorter() >= SCREEN.shorter());
    }

    private static Piece part(Piece whole, String id, String title) {
        String series = whole.series() == null ? whole.id() : whole.series();
        return whole.as(id, title, series);
    }

    private static List<Exhibit> flat(Exhibit exhibit) {
        List<Exhibit> all = new ArrayList<>();
        for (Exhibit carried : exhibit.attachments()) {
            all.add(carried);
            all.addAll(flat(carried));
        }
        return all;
    }
}
