package fr.opposable.dossier;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the text and the list agree: no argument without its piece, no piece that the text does not cite. */
public final class CitationQuestions {

    private static final LegalReference LISTED = LegalReference.of("CPC, art. 1407");

    private CitationQuestions() {}

    /** {@return what is wrong between {@code paragraphs} and {@code list}, blocking first; empty when they agree} */
    public static List<Finding> ask(List<String> paragraphs, ExhibitList list) {
        List<Finding> findings = new ArrayList<>();
        Set<String> cited = new HashSet<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            Citations.cited(paragraph, list).forEach(piece -> cited.add(piece.id()));
            for (String sought : Citations.missing(paragraph, list)) {
                findings.add(finding(
                        "EXH-CITE-1",
                        Severity.BLOCKING,
                        French.typeset("Le paragraphe %d cite la pièce n° %s, qui n’est pas dans la liste.")
                                .formatted(i + 1, sought),
                        "Ajoutez cette pièce à la liste, ou corrigez le renvoi."));
            }
        }
        for (NumberedPiece piece : list.pieces()) {
            if (!cited.contains(piece.id())) {
                findings.add(finding(
                        "EXH-CITE-2",
                        Severity.BLOCKING,
                        French.typeset("La pièce n° %s (« %s ») n’est citée nulle part dans le texte.")
                                .formatted(piece.number(), piece.title()),
                        "Citez-la à l’appui du fait qu’elle prouve, ou retirez-la de la liste."));
            }
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            if (Citations.isTyped(paragraphs.get(i))) {
                findings.add(
                        finding(
                                "EXH-CITE-3",
                                Severity.INFORMATION,
                                French.typeset(
                                                "Le paragraphe %d cite une pièce par un numéro tapé à la main : il ne suivra pas la liste si elle change.")
                                        .formatted(i + 1),
                                French.typeset(
                                        "Nommez la pièce, par exemple {{piece:contrat.pdf}} : son numéro sera écrit à chaque fois.")));
            }
        }
        return List.copyOf(findings);
    }

    private static Finding finding(String rule, Severity severity, String message, String remedy) {
        return new Finding(rule, severity, LISTED, message, remedy);
    }
}
