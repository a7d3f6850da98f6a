package fr.opposable.claim;

import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.CreditorColumn;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.LegalTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The rate each day of delay bears. One per statement, for one thread.
 *
 * <p>A rate that rests on a published figure changes with it: each day bears the rate of the half-year it falls in (C. com., art.
 * L. 441-10, II: « le taux applicable pendant le premier semestre »). Under {@link RateMode#FROZEN} every day bears the rate of the first.
 */
final class RateTimeline {

    /** Day the ordonnance n° 2019-359 moved the rule from L. 441-6 to L. 441-10. */
    private static final LocalDate L441_10_SINCE = LocalDate.of(2019, 4, 26);

    private static final LegalReference L441_10 =
            new LegalReference("C. com., art. L. 441-10, II", "LEGIARTI000038414392");
    private static final LegalReference L441_6 =
            LegalReference.of("C. com., art. L. 441-10, II (ancien art. L. 441-6, I)");
    private static final LegalReference LEGAL_RATE = LegalReference.of("C. mon. fin., art. L. 313-2");
    private static final LegalReference INCREASED_LEGAL_RATE = LegalReference.of("C. mon. fin., art. L. 313-3");
    private static final LegalReference CONTRACT = LegalReference.of("C. civ., art. 1103");

    private static final BigDecimal DEFAULT_MARGIN = BigDecimal.TEN;
    private static final BigDecimal JUDGMENT_MARGIN = BigDecimal.valueOf(5);

    private final LegalTexts legal;
    private final PenaltyRate rate;
    private final CreditorColumn column;
    private final BigDecimal points;
    private final RateMode mode;
    private final boolean betweenProfessionals;
    private final Map<LocalDate, AppliedRate> byFirstDay = new HashMap<>();

    /**
     * @param points points added to whatever the rate is
     * @param betweenProfessionals whether C. com., art. L. 441-10 grants the interest
     */
    RateTimeline(
            LegalTexts legal,
            PenaltyRate rate,
            CreditorColumn column,
            BigDecimal points,
            RateMode mode,
            boolean betweenProfessionals) {
        this.legal = legal;
        this.rate = rate;
        this.column = column;
        this.points = points;
        this.mode = mode;
        this.betweenProfessionals = betweenProfessionals;
    }

    /** {@return the timeline of the contract, or of C. com., art. L. 441-10, II, when the contract is silent} */
    static RateTimeline ofContract(LegalTexts legal, CaseFile file) {
        PenaltyRate agreed = file.terms().penaltyRate();
        return new RateTimeline(
                legal,
                agreed == null ? new PenaltyRate.EcbPlus(DEFAULT_MARGIN) : agreed,
                Regime.column(file),
                BigDecimal.ZERO,
                file.terms().rateMode(),
                true);
    }

    /** {@return whether it is the rate the law gives when the contract is silent} */
    static boolean isDefault(PenaltyRate rate) {
        return rate instanceof PenaltyRate.EcbPlus(BigDecimal margin) && margin.compareTo(DEFAULT_MARGIN) == 0;
    }

    PenaltyRate rate() {
        return rate;
    }

    /**
     * {@return the rate of {@code day}}
     *
     * @param firstDay first day of delay of the debt
     */
    AppliedRate on(LocalDate day, LocalDate firstDay) {
        return mode == RateMode.FROZEN ? published(firstDay).frozen() : published(day);
    }

    /** {@return whether debts that fell due on different days may bear different rates on the same day} */
    boolean dependsOnTheDebt() {
        return mode == RateMode.FROZEN;
    }

    private AppliedRate published(LocalDate day) {
        return switch (rate) {
            case PenaltyRate.EcbPlus(BigDecimal margin) -> {
                DatedRate ecb = legal.refinancingRate(day);
                yield byFirstDay.computeIfAbsent(ecb.inForce().from(), _ -> ecbPlus(ecb, margin.add(points)));
            }
            case PenaltyRate.LegalMultiple(BigDecimal factor) -> {
                DatedRate base = legal.legalRate(column, day);
                yield byFirstDay.computeIfAbsent(base.inForce().from(), _ -> multiple(base, factor));
            }
            case PenaltyRate.Legal _ -> {
                DatedRate base = legal.legalRate(column, day);
                yield byFirstDay.computeIfAbsent(base.inForce().from(), _ -> legal(base));
            }
            case PenaltyRate.Fixed(BigDecimal percent) ->
                byFirstDay.computeIfAbsent(LocalDate.MIN, _ -> fixed(percent));
        };
    }

    private AppliedRate ecbPlus(DatedRate ecb, BigDecimal margin) {
        return new AppliedRate(
                ecb.percent().add(margin),
                ecb.inForce().to(),
                "ecb",
                ecb.source() + colon() + French.percent(ecb.percent()) + plus(margin),
                article(ecb, ecb.basis()),
                ecb);
    }

    private AppliedRate multiple(DatedRate base, BigDecimal factor) {
        return new AppliedRate(
                base.percent().multiply(factor).add(points),
                base.inForce().to(),
                "legal-multiple",
                legalSource(base) + " × " + figure(factor) + plus(points),
                article(base, CONTRACT),
                base);
    }

    private AppliedRate legal(DatedRate base) {
        LegalReference article = points.compareTo(JUDGMENT_MARGIN) == 0 ? INCREASED_LEGAL_RATE : LEGAL_RATE;
        return new AppliedRate(
                base.percent().add(points),
                base.inForce().to(),
                "legal",
                legalSource(base) + plus(points),
                article(base, article),
                base);
    }

    private AppliedRate fixed(BigDecimal percent) {
        return new AppliedRate(
                percent.add(points),
                LocalDate.MAX,
                "fixed",
                "Taux convenu" + colon() + French.percent(percent) + plus(points),
                betweenProfessionals ? L441_10 : CONTRACT,
                null);
    }

    private LegalReference article(DatedRate figure, LegalReference otherwise) {
        if (!betweenProfessionals) {
            return otherwise;
        }
        return figure.inForce().from().isBefore(L441_10_SINCE) ? L441_6 : L441_10;
    }

    private String legalSource(DatedRate base) {
        String who = column == CreditorColumn.INDIVIDUAL ? "créancier particulier" : "tous les autres cas";
        return "Taux de l’intérêt légal, " + HalfYears.name(base.inForce()) + ", " + who + " (" + base.source() + ")"
                + colon() + French.percent(base.percent());
    }

    private static String plus(BigDecimal points) {
        if (points.signum() == 0) {
            return "";
        }
        String sign = points.signum() < 0 ? " − " : " + ";
        boolean many = points.abs().compareTo(BigDecimal.TWO) >= 0;
        return sign + figure(points.abs()) + (many ? " points" : " point");
    }

    private static String figure(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String colon() {
        return French.NO_BREAK + ": ";
    }
}
