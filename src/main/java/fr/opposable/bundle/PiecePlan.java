package fr.opposable.bundle;

import fr.opposable.court.Matter;
import fr.opposable.dossier.CasePieces;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.Piece;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.NamedFiles;
import fr.opposable.originals.Originals;
import fr.opposable.originals.Submission;
import fr.opposable.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a case in their order, before their files are opened.
 *
 * @param list in order, those filed first with their numbers
 * @param files the file of each piece, whole messages not yet split
 * @param digests of these files, by the id of their piece
 * @param leftParts what the user leaves out of those that messages carry
 * @param notes what the user must know, in French
 */
record PiecePlan(
        ExhibitList list,
        Map<Piece, Path> files,
        Map<String, Sha256> digests,
        List<LeftParts.Line> leftParts,
        List<String> notes) {

    /** Takes the named files of a case in, or only hashes them. */
    @FunctionalInterface
    interface Receiving {
        /** {@return the digest of each file, in their order} */
        List<Sha256> receive(List<Submission> named);
    }

    /**
     * {@return the plan of this request}
     *
     * @param vault what was filed and sent before
     * @param originals what the vault keeps of the case
     */
    static PiecePlan of(BundleRequest request, CaseKey key, Vault vault, Originals originals, Receiving receiving) {
        List<Submission> named = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Submission submission : NamedFiles.of(request.file(), request.home())) {
            if (Files.isRegularFile(submission.file()) && names.add(submission.name())) {
                named.add(submission);
            }
        }
        Map<String, Sha256> digests = new HashMap<>();
        List<Sha256> received = receiving.receive(named);
        for (int i = 0; i < named.size(); i++) {
            digests.put(named.get(i).name(), received.get(i));
        }
        FiledNumbers filed = FiledNumbers.of(vault, key.creditor(), key.reference());
        List<Piece> pieces = CasePieces.of(request.file(), isLease(request));
        Path order = orderFile(request);
        OrderFile asked = order == null ? OrderFile.ofPractice(pieces) : OrderFile.read(order, pieces, filed.list());
        ExhibitList list = asked.after(filed.list());
        List<String> notes = new ArrayList<>(asked.notes());
        if (OrderToServe.of(request, key, vault).isEmpty()) {
            // who serves an order gets what the judge saw, and is told why of each of the others
            asked.placed().ifPresent(notes::add);
        }
        notes.addAll(toCome(pieces, request.asOf()));
        PieceSources sources = new PieceSources(
                request.home(),
                vault,
                originals.of(key),
                filed.digests(),
                vault.lives().ofCase(key.reference(), key.creditor()));
        Map<Piece, Path> files = new LinkedHashMap<>();
        for (Piece piece : wholes(list, pieces)) {
            PieceSources.Source source = sources.of(piece.id());
            files.put(piece, source.file());
            if (!source.note().isEmpty()) {
                notes.add(source.note());
                digests.remove(piece.id());
            }
            digests.computeIfAbsent(piece.id(), _ -> FileDigests.of(source.file()));
        }
        return new PiecePlan(list, files, digests, asked.leftParts(), notes);
    }

    /** {@return what is said of pieces that bear a day that has not come, in French: no judge would read on} */
    static List<String> toCome(List<Piece> pieces, LocalDate day) {
        List<String> told = new ArrayList<>();
        for (Piece piece : pieces) {
            LocalDate date = piece.date();
            if (date != null && date.isAfter(day)) {
                told.add(French.typeset(
                                "« %s » (« %s ») est datée du %s, après le jour du dossier (%s) : corrigez sa date dans l’affaire.")
                        .formatted(piece.title(), PartIds.file(piece.id()), French.figures(date), French.figures(day)));
            }
        }
        return told;
    }

    /** {@return the ids of the pieces that were filed} */
    Set<String> filed() {
        return list.pieces().stream()
                .filter(NumberedPiece::isFiled)
                .map(NumberedPiece::id)
                .collect(Collectors.toSet());
    }

    private static boolean isLease(BundleRequest request) {
        Matter matter = request.stated().matter();
        return matter != null && matter.isLease();
    }

    private static @Nullable Path orderFile(BundleRequest request) {
        Path order = request.order();
        return order != null ? order : BundleRequest.orderIn(request.home());
    }

    /** {@return the pieces of the list with the parts of a message, filed under numbers of their own, put together again} */
    private static List<Piece> wholes(ExhibitList list, List<Piece> named) {
        Map<String, Piece> known = new HashMap<>();
        named.forEach(piece -> known.put(piece.id(), piece));
        Map<String, Piece> wholes = new LinkedHashMap<>();
        for (NumberedPiece numbered : list.pieces()) {
            Piece piece = numbered.piece();
            String id = known.containsKey(piece.id()) ? piece.id() : PartIds.whole(piece.id());
            wholes.putIfAbsent(
                    id,
                    numbered.isFiled()
                            ? known.getOrDefault(id, piece.as(id, piece.title(), null))
                            : piece.id().equals(id) ? piece : known.getOrDefault(id, piece));
        }
        return List.copyOf(wholes.values());
    }
}
