package fr.opposable.claim;

import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.DatedFactor;
import fr.opposable.legal.LegalTexts;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The numbers of the rules of interest, asked of the law on a day. */
final class LawfulFigures {

    static final String PENALTY_POINTS = "default-margin";
    static final String PUBLIC_POINTS = "public-margin";

    private static final String FLOOR_MULTIPLE = "floor-multiple";
    private static final String JUDGMENT_POINTS = "legal-increase";

    private static final LocalDate REFORM_OF_OBLIGATIONS = LocalDate.of(2016, 10, 1);
    private static final LegalReference FROM_NOTICE = LegalReference.of("C. civ., art. 1231-6 et 1344-1");
    private static final LegalReference FROM_NOTICE_BEFORE =
            LegalReference.of("C. civ., art. 1231-6 (ancien art. 1153)");

    private final LegalTexts legal;

    LawfulFigures(LegalTexts legal) {
        this.legal = legal;
    }

    DatedFactor points(String id, LocalDate day) {
        return legal.factor(id, day);
    }

    /** {@return the least a clause between professionals may fix on {@code day}, as a multiple of the legal rate} */
    BigDecimal floorMultiple(LocalDate day) {
        return legal.factor(FLOOR_MULTIPLE, day).value();
    }

    /** {@return whether {@code points} are those a judgment adds to the legal rate} */
    boolean areOfJudgment(BigDecimal points, LocalDate day) {
        return points.signum() != 0
                && points.compareTo(legal.factor(JUDGMENT_POINTS, day).value()) == 0;
    }

    LegalReference judgmentArticle(LocalDate day) {
        return legal.factor(JUDGMENT_POINTS, day).basis();
    }

    /** {@return the text that grants legal interest from a mise en demeure} */
    static LegalReference noticeArticle(LocalDate day) {
        return day.isBefore(REFORM_OF_OBLIGATIONS) ? FROM_NOTICE_BEFORE : FROM_NOTICE;
    }
}
