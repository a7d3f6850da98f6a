package fr.opposable.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** On what a default rate rests. Percents a year throughout: 12.5 is 12,5 %. */
public sealed interface PenaltyRate {

    /**
     * The ECB's refinancing rate of the half-year plus a margin (C. com., art. L. 441-10, II, with a margin of 10).
     *
     * @param marginPoints points of percentage; null when the contract gives none: those of the law on each day
     */
    record EcbPlus(@Nullable BigDecimal marginPoints) implements PenaltyRate {}

    /**
     * A multiple of the legal rate, « trois fois le taux d'intérêt légal ».
     *
     * @param factor greater than zero
     */
    record LegalMultiple(BigDecimal factor) implements PenaltyRate {}

    /**
     * A rate written in the contract.
     *
     * @param percent percent a year
     */
    record Fixed(BigDecimal percent) implements PenaltyRate {}

    /** The legal rate itself (C. mon. fin., art. L. 313-2). */
    record Legal() implements PenaltyRate {}
}
