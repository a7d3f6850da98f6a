package fr.opposable.letter;

import fr.opposable.claim.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was attempted and that it failed: facts, dates and proofs only, never what was said (CPC, art. 1528-3).
 *
 * @param content what every letter says
 * @param attempts proposals and requests, oldest first
 * @param failed how it ended; null while nothing says so
 */
public record FailureRecord(
        LetterContent content,
        List<Event> attempts,
        @Nullable Event failed) implements Letter {

    public FailureRecord {
        attempts = List.copyOf(attempts);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.CONSTAT_ECHEC;
    }

    @Override
    public PayBy payBy() {
        return new PayBy.Nothing();
    }
}
