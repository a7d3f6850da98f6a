package fr.opposable.cli;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A case as named on the command line.
 *
 * @param reference its reference
 * @param creditor what tells its creditor apart; null when only the reference was given
 */
record CaseName(String reference, @Nullable String creditor) {

    static CaseName ofFolder(Path folder) {
        CaseFile file = CaseDoor.read(folder).caseFile();
        return new CaseName(file.reference().value(), DocumentKeys.creditor(file.creditor()));
    }
}
