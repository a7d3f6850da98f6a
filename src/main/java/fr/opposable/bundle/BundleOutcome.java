package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import java.nio.file.Path;
import java.util.List;

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
 * @param findings what stands in the way of a final one, then what must be known
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
        List<Finding> findings,
        List<String> notes) {

    public BundleOutcome {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** {@return what keeps it from being final, heaviest first} */
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::isBlocking).toList();
    }
}
