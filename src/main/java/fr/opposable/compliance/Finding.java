package fr.opposable.compliance;

import fr.opposable.kernel.LegalReference;
import org.jspecify.annotations.Nullable;

/**
 * The « no » to a question, or something the reader must know. French, for the user.
 *
 * @param rule id of the rule, as in the compliance matrix, {@code AMT-PRESC-1}
 * @param severity how much it weighs
 * @param article text the rule rests on; null for a rule of good practice
 * @param message what was seen, with the values
 * @param remedy what to do
 */
public record Finding(
        String rule, Severity severity, @Nullable LegalReference article, String message, String remedy) {

    public boolean isBlocking() {
        return severity == Severity.BLOCKING || severity == Severity.ASK;
    }
}
