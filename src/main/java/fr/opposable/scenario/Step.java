package fr.opposable.scenario;

import fr.opposable.claim.Event;
import fr.opposable.kernel.Money;
import fr.opposable.letter.LetterKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of a scenario. Both delays must have run before it comes due.
 *
 * @param kind the letter
 * @param afterDue calendar days since the due date of the oldest unpaid invoice; before it when negative, for what announces a due date
 * @param afterPrevious calendar days since the step before it reached the debtor; 0 for a first step
 * @param channel the way it is meant to go
 * @param principalFrom least principal unpaid for which it is taken; null: any
 * @param gate whether a person agrees before it leaves
 * @param source where its delays come from, in French
 * @param status how far that was checked: {@code second-hand}, {@code unverified}, {@code firm} for a firm's own choice
 * @param line its line in the file
 */
public record Step(
        LetterKind kind,
        int afterDue,
        int afterPrevious,
        Event.Channel channel,
        @Nullable Money principalFrom,
        boolean gate,
        String source,
        String status,
        int line) {

    /** The letters a scenario may lead to; after a mise en demeure a person decides. */
    public static final Set<LetterKind> KINDS = EnumSet.of(
            LetterKind.RELANCE_PREVENTIVE,
            LetterKind.RELANCE_1,
            LetterKind.RELANCE_2,
            LetterKind.RELANCE_3,
            LetterKind.MISE_EN_DEMEURE);

    /** {@return whether it announces a due date, and asks for nothing yet} */
    boolean announces() {
        return kind == LetterKind.RELANCE_PREVENTIVE;
    }

    /** {@return their words, in the order of the procedure} */
    public static String kinds() {
        return KINDS.stream().map(LetterKind::key).collect(Collectors.joining(", "));
    }
}
