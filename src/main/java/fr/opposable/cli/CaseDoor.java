package fr.opposable.cli;

import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.intake.ProblemText;
import fr.opposable.kernel.French;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one case folder for a command. */
final class CaseDoor {

    private CaseDoor() {}

    /**
     * {@return the case, its e-invoices compared}
     *
     * @throws InputException when it cannot be used; the message lists all that is wrong
     */
    static Intake.Accepted read(Path folder) {
        if (!Files.exists(folder)) {
            throw new InputException(
                    French.typeset("Le dossier d’affaire « %s » n’existe pas.").formatted(folder));
        }
        return switch (new CaseFolders(new InvoiceFiles()).read(folder)) {
            case Intake.Accepted accepted -> accepted;
            case Intake.Refused refused ->
                throw new InputException(French.typeset("L’affaire de « %s » ne peut pas être lue :%n%s")
                        .formatted(folder, String.join(System.lineSeparator(), ProblemText.of(refused.problems()))));
        };
    }
}
