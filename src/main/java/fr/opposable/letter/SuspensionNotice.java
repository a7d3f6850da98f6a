package fr.opposable.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Notice that the creditor suspends what it owes under the contract (exception d'inexécution, C. civ., art. 1219).
 *
 * @param content what every letter says
 * @param effectiveOn first day of suspension
 * @param suspended what is suspended, as the user wrote it; null when not said, and then it is asked for
 */
public record SuspensionNotice(
        LetterContent content,
        LocalDate effectiveOn,
        @Nullable String suspended) implements Letter {

    @Override
    public LetterKind kind() {
        return LetterKind.SUSPENSION;
    }

    @Override
    public PayBy payBy() {
        return new PayBy.On(effectiveOn.minusDays(1));
    }
}
