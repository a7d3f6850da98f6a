package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.filing.FiledDocument;
import fr.opposable.filing.FilingKind;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands in the way of a final dossier beyond the checks of its case: a piece that cannot be bound, one that nothing cites. */
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
                                        refused.title(), refused.name(), refused.refusal().reason()),
                        refused.refusal().cure()))
                .toList();
    }

    static List<Finding> none(ExhibitList list) {
        return list.pieces().isEmpty()
                ? List.of(new Finding(
                        "EXH-NONE",
                        Severity.BLOCKING,
                        DOCUMENTS,
                        "Aucune pièce n’est jointe\u00a0: la requête est rejetée sans les documents qui la justifient.",
                        "Nommez les fichiers dans l’affaire\u00a0: le contrat ou le devis signé, les factures (invoices[].file), les preuves d’exécution et de relance (events[].files, exhibits)."))
                : List.of();
    }

    /** {@return the pieces that the requête does not cite; nothing when no requête was written} */
    static List<Finding> uncited(Collection<FiledDocument> papers, ExhibitList list) {
        List<FiledDocument> requetes = papers.stream()
                .filter(paper -> paper.kind() == FilingKind.REQUETE_INJONCTION)
                .toList();
        if (requetes.isEmpty()) {
            return List.of();
        }
        Set<String> cited = new HashSet<>();
        requetes.forEach(requete -> requete.cited().forEach(piece -> cited.add(piece.id())));
        List<Finding> findings = new ArrayList<>();
        for (NumberedPiece piece : list.pieces()) {
            if (!cited.contains(piece.id())) {
                findings.add(new Finding(
                        "EXH-CITE-2",
                        Severity.BLOCKING,
                        DOCUMENTS,
                        French.typeset("La pièce n° %s (« %s ») n’est citée nulle part dans la requête.")
                                .formatted(piece.number(), piece.title()),
                        "Donnez-lui sa nature (kind) et sa date dans l’affaire, pour qu’elle soit citée à l’appui du fait qu’elle prouve\u202f; ou retirez-la de la liste."));
            }
        }
        return findings;
    }
}
