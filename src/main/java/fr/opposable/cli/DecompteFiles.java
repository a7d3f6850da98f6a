package fr.opposable.cli;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.decompte.DecomptePages;
import fr.opposable.decompte.UnprintableTextException;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.rendering.TemplateLibrary;
import java.util.List;

/** The statement as pages, or the reason why it has none, said to the user. */
final class DecompteFiles {

    private DecompteFiles() {}

    /** @param others who owes the same debt, beside the debtor of the case */
    static Bytes pdf(ClaimStatement statement, CaseFile file, List<Party> others) {
        if (DecomptePages.lines(statement) > DecomptePages.MOST_LINES) {
            throw new InputException(French.typeset(
                            "Ce décompte compte environ %d lignes ; un PDF en contient %d au plus. Demandez le classeur : --format xlsx.")
                    .formatted(DecomptePages.lines(statement), DecomptePages.MOST_LINES));
        }
        try {
            return new DecomptePages(TemplateLibrary.onClassPath())
                    .print(statement, file, "", others, false)
                    .pdf();
        } catch (UnprintableTextException e) {
            throw new InputException(
                    French.typeset(
                                    "Les polices du décompte n’ont pas de dessin pour : %s. Transcrivez ces caractères dans l’affaire, ou demandez --format xlsx.")
                            .formatted(String.join(" ", e.characters())),
                    e);
        }
    }
}
