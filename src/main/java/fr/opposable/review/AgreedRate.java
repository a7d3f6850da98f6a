package fr.opposable.review;

import fr.opposable.claim.PenaltyRate;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A rate written in a contract, in words. */
final class AgreedRate {

    /** Name in the legal texts of the points that C. com., art. L. 441-10, II gives in the absence of a clause. */
    private static final String POINTS_OF_THE_LAW = "default-margin";

    private AgreedRate() {}

    /** {@return whether the law gives the same without a clause, on {@code day}: its points, or its own rate (C. civ., art. 1231-6)} */
    static boolean isThatOfTheLaw(PenaltyRate rate, LocalDate day) {
        return rate instanceof PenaltyRate.Legal
                || (rate instanceof PenaltyRate.EcbPlus ecb
                        && (ecb.marginPoints() == null || ecb.marginPoints().compareTo(pointsOfTheLaw(day)) == 0));
    }

    private static BigDecimal pointsOfTheLaw(LocalDate day) {
        return LegalLibrary.fromClassPath().factor(POINTS_OF_THE_LAW, day).value();
    }

    static String words(PenaltyRate rate) {
        return switch (rate) {
            case PenaltyRate.EcbPlus ecb ->
                ecb.marginPoints() == null
                        ? "taux BCE majoré des points de la loi"
                        : "taux BCE majoré de " + plain(ecb.marginPoints()) + " points";
            case PenaltyRate.LegalMultiple(BigDecimal factor) -> plain(factor) + " fois le taux de l’intérêt légal";
            case PenaltyRate.Fixed(BigDecimal percent) -> French.percent(percent) + " l’an";
            case PenaltyRate.Legal() -> "taux de l’intérêt légal";
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
