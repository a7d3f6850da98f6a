package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import org.jspecify.annotations.Nullable;

/** Findings of the statement, typed with plain spaces and set in French print. */
final class Remark {

    private Remark() {}

    static Finding blocking(String rule, String article, String message, String remedy) {
        return of(rule, Severity.BLOCKING, article, message, remedy);
    }

    /** Something a named person must answer. */
    static Finding ask(String rule, String article, String message, String remedy) {
        return of(rule, Severity.ASK, article, message, remedy);
    }

    static Finding warning(String rule, @Nullable String article, String message, String remedy) {
        return of(rule, Severity.WARNING, article, message, remedy);
    }

    static Finding information(String rule, @Nullable String article, String message, String remedy) {
        return of(rule, Severity.INFORMATION, article, message, remedy);
    }

    private static Finding of(String rule, Severity severity, @Nullable String article, String message, String remedy) {
        return new Finding(
                rule,
                severity,
                article == null ? null : LegalReference.of(article),
                French.typeset(message),
                French.typeset(remedy));
    }
}
