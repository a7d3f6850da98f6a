package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a request.
 *
 * @param folder where the dossier is
 * @param number its number in the case, from 1; the same content for another addressee has the same
 * @param isDraft whether it bears « PROJET »
 * @param isUnchanged whether it was there already, whole
 * @param pieces how many are numbered
 * @param pages of the pieces
 * @param papers how many papers go with them
 * @param sheets to print, papers and slip sheets included; 0 when nothing goes on paper
 * @param toRead points of the guide that are to be read before anything is signed
 * @param blocking what stands in the way of a final one, heaviest first; empty when nothing does
 * @param findings what else must be known, questions a human answered for included
 * @param notes what was left aside or kept elsewhere, in French
 */
public record BundleOutcome(
        Path folder,
        int number,
        boolean isDraft,
        boolean isUnchanged,
        int pieces,
        int pages,
        int papers,
        int sheets,
        int toRead,
        List<Finding> blocking,
        List<Finding> findings,
        List<String> notes) {

    public BundleOutcome {
        blocking = List.copyOf(blocking);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** {@return the same, with one more note} */
    BundleOutcome noting(Optional<String> more) {
        return new BundleOutcome(
                folder,
                number,
                isDraft,
                isUnchanged,
                pieces,
                pages,
                papers,
                sheets,
                toRead,
                blocking,
                findings,
                Stream.concat(notes.stream(), more.stream()).toList());
    }
}
