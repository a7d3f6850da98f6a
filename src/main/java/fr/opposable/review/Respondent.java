package fr.opposable.review;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import java.util.Locale;

/** Who answers a question that no fact of the case can. */
public enum Respondent {
    /** Who signs the document. */
    SIGNATORY,
    /** Who represents the creditor. */
    CREDITOR;

    static Respondent of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** {@return the person named by the case, « Clément Morand, gérant »; the creditor's own name when it names nobody} */
    String name(CaseFile file) {
        Party.Representative person = file.creditor().representative();
        Party.Representative signatory = file.sender().signatory();
        if (this == SIGNATORY && signatory != null) {
            person = signatory;
        }
        if (person == null) {
            return file.creditor().fullName();
        }
        String capacity = person.capacity();
        return capacity == null ? person.name() : person.name() + ", " + capacity;
    }
}
