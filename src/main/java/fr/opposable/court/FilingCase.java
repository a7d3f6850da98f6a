package fr.opposable.court;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import java.time.LocalDate;

/**
 * A case about to be taken to court, as the questions of competence look at it.
 *
 * @param file the case
 * @param statement its décompte on the day
 * @param competence the court found for it
 */
public record FilingCase(CaseFile file, ClaimStatement statement, Competence competence) {

    /** {@return the case with the court that {@code courts} finds for it} */
    public static FilingCase of(
            Courts courts, CaseFile file, ClaimStatement statement, LocalDate day, Qualification stated) {
        return new FilingCase(file, statement, courts.of(file, statement, day, stated));
    }

    LocalDate day() {
        return competence.day();
    }
}
