package fr.opposable.bundle;

import fr.opposable.claim.KeptFile;
import fr.opposable.dossier.PieceFile;
import fr.opposable.dossier.StampedPiece;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Originals;
import fr.opposable.originals.Originals.Made;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records each stamped copy beside the original it was made from: a file received, or a letter of ours as the vault keeps it, or what
 * proves its sending. What a message carried points to the message. */
final class PieceDerivations {

    private final Originals originals;
    private final CaseKey key;
    private final String author;

    PieceDerivations(Originals originals, CaseKey key, String author) {
        this.originals = originals;
        this.key = key;
        this.author = author;
    }

    void record(List<StampedPiece> stamped, NumberedPieces pieces) {
        Map<String, Sha256> wholes = new HashMap<>();
        originals.of(key).forEach(original -> wholes.put(original.name(), original.sha256()));
        pieces.files().stream()
                .filter(file -> KeptFile.read(file.piece().id()).isPresent())
                .forEach(file -> wholes.put(file.piece().id(), file.sha256()));
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < stamped.size(); i++) {
            StampedPiece copy = stamped.get(i);
            PieceFile file = pieces.files().get(i);
            Exhibit exhibit = pieces.exhibits().get(copy.piece().id());
            boolean isKnown = wholes.containsValue(file.sha256());
            Sha256 original = isKnown
                    ? file.sha256()
                    : wholes.get(PartIds.whole(copy.piece().id()));
            if (original == null || exhibit == null) {
                continue;
            }
            Map<String, String> with = new HashMap<>();
            with.put("number", copy.piece().number().toString());
            with.put("title", copy.piece().title());
            PrintedCopy printed = exhibit.copy();
            if (printed != null) {
                with.put("making", printed.making());
            }
            if (!exhibit.removed().isEmpty()) {
                with.put("removed", String.join("\u202f; ", exhibit.removed()));
            }
            if (!isKnown) {
                with.put("part", file.sha256().hex());
            }
            made.add(new Made(original, copy.file(), "stamp", with));
        }
        originals.derive(key, made, author);
    }
}
