package fr.opposable.intake;

import fr.opposable.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a portfolio that goes back to the user, whether it could not be read or was refused later.
 *
 * @param reference its reference, null when even that could not be read
 * @param seq its rank in the portfolio
 * @param problems all that is wrong; at least one
 */
public record RejectedCase(@Nullable String reference, long seq, List<Problem> problems) {

    public RejectedCase {
        problems = List.copyOf(problems);
    }

    /** {@return the same, each fact it names told where it was written} */
    public RejectedCase placedIn(Portfolio portfolio) {
        return new RejectedCase(reference, seq, portfolio.placed(seq, problems));
    }
}
