package fr.opposable.court;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.kernel.Money;
import java.util.List;

/**
 * The amount of the demand, which is not the total of the décompte: costs do not count (CPC, art. 35 to 37).
 *
 * <p>Claims of one contract are added. Whether interest accrued before the demand counts with the principal is classical case law we
 * have not read again: both figures are kept, and where they fall on two sides of a threshold the user is told.
 *
 * @param principal principal that remains
 * @param withAccessories the same with interest, indemnities and penalty clause
 */
public record AmountAtStake(Money principal, Money withAccessories) {

    static AmountAtStake of(ClaimStatement statement) {
        ClaimStatement.Totals totals = statement.totals();
        return new AmountAtStake(
                totals.principal(),
                Money.sum(
                        List.of(totals.principal(), totals.interest(), totals.indemnities(), totals.penaltyClause())));
    }

    /** {@return whether more than the principal is asked} */
    boolean hasAccessories() {
        return withAccessories.compareTo(principal) > 0;
    }

    /** {@return whether the demand is above {@code threshold}} */
    boolean isAbove(Money threshold) {
        return withAccessories.compareTo(threshold) > 0;
    }

    /** {@return whether interest and accessories alone carry it above {@code threshold}} */
    boolean straddles(Money threshold) {
        return isAbove(threshold) && principal.compareTo(threshold) <= 0;
    }
}
