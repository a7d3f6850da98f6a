package fr.opposable.bundle;

import fr.opposable.dossier.Piece;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.Refusal;
import fr.opposable.kernel.French;
import java.util.List;

/**
 * The pieces of a case after their files were judged.
 *
 * @param accepted those that can be bound, in the order they came; a message with files of its own stands with them
 * @param refused those that cannot, each with its reason and its cure
 * @param notes what was left aside and why, in French: nothing goes without being told
 */
record JudgedPieces(List<Accepted> accepted, List<Refused> refused, List<String> notes) {

    JudgedPieces {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /**
     * A piece that can be bound.
     *
     * @param parts the message itself, then each file it carried, when it is split into sub-pieces; empty for most
     */
    record Accepted(Piece piece, Exhibit exhibit, List<Part> parts) {

        Accepted {
            parts = List.copyOf(parts);
        }
    }

    /** A sub-piece. */
    record Part(Piece piece, Exhibit exhibit) {}

    /**
     * A file that cannot be bound.
     *
     * @param id of its piece, or of the piece that carried it
     * @param name of the file
     * @param title of the piece it would have been, or of the piece that carried it
     * @param isCarried whether a message carried it
     */
    record Refused(String id, String name, String title, Refusal refusal, boolean isCarried) {

        /** {@return what a person calls the file, « scans/bon.pdf », or « archive.zip, jointe à relance.eml »} */
        String said() {
            return isCarried ? "%s, jointe à %s".formatted(name, PartIds.file(id)) : PartIds.file(id);
        }

        /** {@return what mends it, in French: what a message carried can be left out by itself} */
        String cure() {
            return isCarried
                    ? refusal.cure()
                            + French.typeset(" Ou écartez-la, si elle ne prouve rien : « - %s [%s] » dans %s.")
                                    .formatted(PartIds.file(id), name, OrderPlace.NAME)
                    : refusal.cure();
        }
    }
}
