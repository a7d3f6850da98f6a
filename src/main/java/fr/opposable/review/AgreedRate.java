package fr.opposable.review;

import fr.opposable.claim.PenaltyRate;
import fr.opposable.kernel.French;
import java.math.BigDecimal;

/** A rate written in a contract, in words. */
final class AgreedRate {

    /** Margin that C. com., art. L. 441-10, II gives in the absence of a clause. */
    private static final BigDecimal MARGIN_OF_THE_LAW = BigDecimal.TEN;

    private AgreedRate() {}

    /** {@return whether the law gives the same without a clause} */
    static boolean isThatOfTheLaw(PenaltyRate rate) {
        return rate instanceof PenaltyRate.EcbPlus(BigDecimal margin) && margin.compareTo(MARGIN_OF_THE_LAW) == 0;
    }

    static String words(PenaltyRate rate) {
        return switch (rate) {
            case PenaltyRate.EcbPlus(BigDecimal margin) -> "taux BCE majoré de " + plain(margin) + " points";
            case PenaltyRate.LegalMultiple(BigDecimal factor) -> plain(factor) + " fois le taux de l’intérêt légal";
            case PenaltyRate.Fixed(BigDecimal percent) -> French.percent(percent) + " l’an";
            case PenaltyRate.Legal() -> "taux de l’intérêt légal";
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
