package fr.opposable.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What to do with a case today, and why. Reasons are French: they reach the run report. */
public sealed interface Decision {

    /** {@return why} */
    String reason();

    /** {@return the rule that decided: an id of the compliance matrix, or of a dated delay} */
    String rule();

    /**
     * Write a letter.
     *
     * @param kind which one
     * @param reason why now
     * @param rule id
     */
    record Write(LetterKind kind, String reason, String rule) implements Decision {}

    /**
     * Write nothing today.
     *
     * @param reason why not
     * @param rule id
     * @param notBefore first day the answer may change by time alone; null when an event or a person must change it
     */
    record Hold(String reason, String rule, @Nullable LocalDate notBefore) implements Decision {}
}
