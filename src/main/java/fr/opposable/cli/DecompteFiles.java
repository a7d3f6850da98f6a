package fr.opposable.cli;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.decompte.DecomptePages;
import fr.opposable.decompte.UnprintableTextException;
import fr.opposable.kernel.Bytes;
import fr.opposable.rendering.TemplateLibrary;

/** The statement as pages, or the reason why it has none, said to the user. */
final class DecompteFiles {

    private DecompteFiles() {}

    static Bytes pdf(ClaimStatement statement, CaseFile file) {
        if (DecomptePages.lines(statement) > DecomptePages.MOST_LINES) {
            throw new InputException(
                    "Ce décompte compte environ %d lignes ; un PDF en contient %d au plus. Demandez le classeur : --format xlsx."
                            .formatted(DecomptePages.lines(statement), DecomptePages.MOST_LINES));
        }
        try {
            return new DecomptePages(TemplateLibrary.onClassPath())
                    .print(statement, file)
                    .pdf();
        } catch (UnprintableTextException e) {
            throw new InputException(
                    "Les polices du décompte n’ont pas de dessin pour : %s. Transcrivez ces caractères dans l’affaire, ou demandez --format xlsx."
                            .formatted(String.join(" ", e.characters())),
                    e);
        }
    }
}
