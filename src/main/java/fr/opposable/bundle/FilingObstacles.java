package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import java.util.List;

/** What stands in the way of a final dossier beyond the checks of its case and of its papers: a piece that cannot be bound. */
final class FilingObstacles {

    private static final LegalReference DOCUMENTS = LegalReference.of("CPC, art. 1407");

    private FilingObstacles() {}

    static List<Finding> refused(JudgedPieces judged) {
        return judged.refused().stream()
                .map(refused -> new Finding(
                        "EXH-REFUSED",
                        Severity.BLOCKING,
                        DOCUMENTS,
                        French.typeset("« %s » (%s) ne peut pas être reliée : %s")
                                .formatted(
                                        refused.title(),
                                        refused.said(),
                                        refused.refusal().reason()),
                        refused.cure()))
                .toList();
    }
}
