package fr.opposable.scenario;

import fr.opposable.letter.LetterKind;
import fr.opposable.letter.Way;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What to do with a case today, and why. Reasons are French: they reach the run report. */
public sealed interface Decision {

    /** {@return why} */
    String reason();

    /** {@return the rule that decided: an id of the compliance matrix, or of a step of the scenario} */
    String rule();

    /** {@return the scenario that was followed, with its version; null when a person asked for the letter, or nothing was looked for} */
    @Nullable
    String scenario();

    /** {@return the day the step came or comes due; null when an event or a person must change the answer} */
    @Nullable
    LocalDate due();

    /**
     * Write a letter.
     *
     * @param kind which one
     * @param reason why now
     * @param rule id
     * @param scenario the scenario followed
     * @param due the day it came due
     * @param way how it goes, and how it was meant to
     * @param gate whether a person must agree before it leaves
     */
    record Write(
            LetterKind kind,
            String reason,
            String rule,
            @Nullable String scenario,
            @Nullable LocalDate due,
            Way way,
            boolean gate)
            implements Decision {

        /** A letter that a person asked for by its name. */
        public Write(LetterKind kind, String reason, String rule) {
            this(kind, reason, rule, null, null, Way.usual(kind), false);
        }
    }

    /**
     * Write nothing today.
     *
     * @param reason why not
     * @param rule id
     * @param notBefore first day the answer may change by time alone; null when an event or a person must change it
     * @param scenario the scenario followed
     */
    record Hold(
            String reason,
            String rule,
            @Nullable LocalDate notBefore,
            @Nullable String scenario) implements Decision {

        @Override
        public @Nullable LocalDate due() {
            return notBefore;
        }
    }
}
