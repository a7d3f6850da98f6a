package fr.opposable.deadline;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.kernel.Money;
import java.util.Objects;

/**
 * The amount asked of the court, which decides whether a lawyer is mandatory (CPC, art. 760 to 762): what the requête or the order says,
 * else what the statement of the day gives.
 *
 * @param principal principal alone
 * @param whole with interest, indemnities and penalty clause; whether these count was not verified
 */
record Demand(Money principal, Money whole) {

    static Demand of(Situation situation, ClaimStatement statement) {
        return situation.all(EventKind.REQUETE_FILED, EventKind.ORDER_MADE).stream()
                .map(Event::amountClaimed)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .map(claimed -> new Demand(claimed, claimed))
                .orElseGet(() -> new Demand(
                        statement.totals().principal(), statement.totals().total()));
    }
}
