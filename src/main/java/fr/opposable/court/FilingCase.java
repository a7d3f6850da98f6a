package fr.opposable.court;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import java.time.LocalDate;
import java.util.List;

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

    /** {@return who else owes the debt; one {@link Competence#places() place} each, after the debtor's} */
    List<CoDebtor> coDebtors() {
        return competence.coDebtors();
    }

    LocalDate day() {
        return competence.day();
    }
}
