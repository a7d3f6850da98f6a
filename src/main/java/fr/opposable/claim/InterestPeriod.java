package fr.opposable.claim;

import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An interest period given by the user instead of derived, to reproduce somebody else's calculation.
 *
 * @param base what bears interest
 * @param period first and last day, both counted
 * @param rate on what the rate rests
 * @param marginPoints points added to the rate; zero when not given
 * @param creditorColumn {@code individual} or {@code other}: column of the legal rate; null: by the creditor's kind
 * @param days number of days, when the calculation to reproduce counts otherwise; null: the period's
 */
public record InterestPeriod(
        Money base,
        Period period,
        PenaltyRate rate,
        BigDecimal marginPoints,
        @Nullable String creditorColumn,
        @Nullable Integer days) {}
