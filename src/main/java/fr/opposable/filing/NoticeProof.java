package fr.opposable.filing;

import fr.opposable.claim.Event;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.KeptFile;
import fr.opposable.dossier.NumberedPiece;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the pieces show that a mise en demeure left: a letter shows what it says, and not that it was posted. */
final class NoticeProof {

    private final FilingRequest request;

    NoticeProof(FilingRequest request) {
        this.request = request;
    }

    /** {@return whether {@code notice} went by a way that leaves a proof of its own, and none is among the pieces} */
    boolean isMissing(Event notice) {
        boolean isPosted =
                switch (notice.channel()) {
                    case LRAR, LRE, POST -> true;
                    case EMAIL, HAND, COMMISSAIRE_DE_JUSTICE, PHONE, SMS -> false;
                    case null -> false;
                };
        // Whoever tells the name on the avis has it before his eyes: it may be in the file of the letter.
        return isPosted
                && new AvisSigners(request).of(notice) == null
                && !isBesideTheLetter(notice)
                && !isAmongThePieces(notice);
    }

    /** As the pieces are named: the first file is the letter, the others prove it. */
    private boolean isBesideTheLetter(Event notice) {
        List<String> files = notice.files();
        return new Cite(request.exhibits())
                .has(files.stream()
                        .filter(file -> KeptFile.isProof(file)
                                || (!file.equals(files.getFirst()) && !KeptFile.isSentVersion(file)))
                        .toList());
    }

    /** A proof that is a piece of its own, and of no other letter. */
    private boolean isAmongThePieces(Event notice) {
        Set<String> ofOthers = request.file().events().stream()
                .filter(event -> !event.equals(notice))
                .flatMap(event -> event.files().stream())
                .collect(Collectors.toSet());
        return request.exhibits().pieces().stream()
                .filter(piece -> piece.piece().kind() == Exhibit.Kind.PROOF_OF_NOTICE)
                .map(NumberedPiece::id)
                .anyMatch(id -> !ofOthers.contains(id));
    }
}
