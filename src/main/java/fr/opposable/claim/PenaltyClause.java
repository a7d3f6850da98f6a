package fr.opposable.claim;

import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A clause pénale (C. civ., art. 1231-5): a percentage or an amount, never both.
 *
 * @param percent percent of the principal; null when an amount is given
 * @param amount null when a percentage is given
 * @param article where the contract says so; null when not given
 * @param exhibit file that proves it; null when not given
 */
public record PenaltyClause(
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable String article,
        @Nullable String exhibit) {

    public PenaltyClause {
        if ((percent == null) == (amount == null)) {
            throw new IllegalArgumentException("A penalty clause is a percentage or an amount, one of the two");
        }
    }
}
