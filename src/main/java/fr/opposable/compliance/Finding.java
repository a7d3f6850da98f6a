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
 * @param remedy what to do; names facts by their path in the case format, {@code debtor.siren}
 * @param path the fact it is about, {@code invoices[2].due}, so that the place where it was written can be told; null for the whole case
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable LegalReference article,
        String message,
        String remedy,
        @Nullable String path) {

    /** A finding about the whole case. */
    public Finding(String rule, Severity severity, @Nullable LegalReference article, String message, String remedy) {
        this(rule, severity, article, message, remedy, null);
    }

    /** {@return the same finding, about the fact at {@code path} of the case format} */
    public Finding at(String path) {
        return new Finding(rule, severity, article, message, remedy, path);
    }

    public boolean isBlocking() {
        return severity == Severity.BLOCKING || severity == Severity.ASK;
    }
}
