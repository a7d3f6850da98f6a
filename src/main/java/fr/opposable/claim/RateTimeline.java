package fr.opposable.claim;

import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.CreditorColumn;
import fr.opposable.legal.DatedFactor;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.LegalTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rate each day of delay bears. One per reckoning, for one thread.
 *
 * <p>A rate that rests on a published figure changes with it: each day bears the rate of the half-year it falls in (C. com., art.
 * L. 441-10, II: « le taux applicable pendant le premier semestre »). Under {@link RateMode#FROZEN} every day bears the rate of the first.
 */
final class RateTimeline {

    private static final LegalReference LEGAL_RATE = LegalReference.of("C. mon. fin., art. L. 313-2");
    private static final LegalReference CONTRACT = LegalReference.of("C. civ., art. 1103");

    /** Before that day the agreed rate rests on the contract alone: the lawful points and the floor have it as their first day. */
    private static final LocalDate PENALTIES_SINCE = LocalDate.of(2009, 1, 1);

    private final LegalTexts legal;
    private final LawfulFigures figures;
    private final @Nullable PenaltyRate agreed;
    private final CreditorColumn column;
    private final BigDecimal points;
    private final RateMode mode;
    private final InterestKind kind;
    private final boolean betweenProfessionals;
    private final Readings.Floor floor;
    private final Map<LocalDate, AppliedRate> byFirstDay = new HashMap<>();
    private final Map<AppliedRate, AppliedRate> frozen = new IdentityHashMap<>();
    private final Map<LegalReference, AppliedRate> fixedByArticle = new HashMap<>();

    private RateTimeline(
            LegalTexts legal,
            @Nullable PenaltyRate agreed,
            CreditorColumn column,
            BigDecimal points,
            RateMode mode,
            InterestKind kind,
            boolean betweenProfessionals,
            Readings.Floor floor) {
        this.legal = legal;
        this.figures = new LawfulFigures(legal);
        this.agreed = agreed;
        this.column = column;
        this.points = points;
        this.mode = mode;
        this.kind = kind;
        this.betweenProfessionals = betweenProfessionals;
        this.floor = floor;
    }

    /** {@return the rate of the contract between professionals, or of C. com., art. L. 441-10, II, when the contract is silent} */
    static RateTimeline penalties(LegalTexts legal, CaseFile file, Readings readings) {
        PenaltyRate agreed = readings.floor() == Readings.Floor.LAWFUL_RATE
                ? null
                : file.terms().penaltyRate();
        return new RateTimeline(
                legal,
                agreed,
                Regime.column(file),
                BigDecimal.ZERO,
                readings.rateMode(),
                InterestKind.PENALTIES,
                true,
                readings.floor());
    }

    /** {@return the rate of a public contract, that of the half-year in which interest began (CCP, art. R. 2192-31)} */
    static RateTimeline publicContract(LegalTexts legal, CaseFile file) {
        return of(legal, null, file, BigDecimal.ZERO, RateMode.FROZEN, InterestKind.PUBLIC_CONTRACT);
    }

    /** {@return the legal rate} */
    static RateTimeline legal(LegalTexts legal, CaseFile file) {
        return of(legal, new PenaltyRate.Legal(), file, BigDecimal.ZERO, RateMode.FLOATING, InterestKind.LEGAL);
    }

    /** {@return the legal rate after a condemnation} */
    static RateTimeline legalIncreased(LegalTexts legal, CaseFile file, BigDecimal points) {
        return of(legal, new PenaltyRate.Legal(), file, points, RateMode.FLOATING, InterestKind.LEGAL_INCREASED);
    }

    /** {@return a rate agreed with somebody who is no professional} */
    static RateTimeline agreed(LegalTexts legal, PenaltyRate rate, CaseFile file, RateMode mode) {
        return of(legal, rate, file, BigDecimal.ZERO, mode, InterestKind.AGREED);
    }

    private static RateTimeline of(
            LegalTexts legal,
            @Nullable PenaltyRate rate,
            CaseFile file,
            BigDecimal points,
            RateMode mode,
            InterestKind kind) {
        return new RateTimeline(legal, rate, Regime.column(file), points, mode, kind, false, Readings.Floor.AS_WRITTEN);
    }

    /** {@return the rate of a period the user gave} */
    static RateTimeline given(
            LegalTexts legal,
            InterestPeriod period,
            CreditorColumn column,
            RateMode mode,
            boolean betweenProfessionals) {
        return new RateTimeline(
                legal,
                period.rate(),
                column,
                period.marginPoints(),
                mode,
                InterestKind.GIVEN,
                betweenProfessionals && !(period.rate() instanceof PenaltyRate.Legal),
                Readings.Floor.AS_WRITTEN);
    }

    /** {@return whether it is the rate the law gives when the contract is silent} */
    boolean isLawful(LocalDate day) {
        return agreed == null
                || (agreed instanceof PenaltyRate.EcbPlus ecb
                        && (ecb.marginPoints() == null
                                || ecb.marginPoints()
                                                .compareTo(figures.points(LawfulFigures.PENALTY_POINTS, day)
                                                        .value())
                                        == 0));
    }

    /** {@return whether debts that fell due on different days may bear different rates on the same day} */
    boolean dependsOnTheDebt() {
        return mode == RateMode.FROZEN;
    }

    /**
     * {@return the rate of {@code day}}
     *
     * @param firstDay first day of delay of the debt
     */
    AppliedRate on(LocalDate day, LocalDate firstDay) {
        LocalDate rateDay = mode == RateMode.FROZEN ? firstDay : day;
        AppliedRate published = published(rateDay);
        AppliedRate rate = mode == RateMode.FROZEN ? frozen.computeIfAbsent(published, AppliedRate::frozen) : published;
        return floor == Readings.Floor.RAISED_TO_FLOOR ? notBelowTheFloor(rate, rateDay) : rate;
    }

    private AppliedRate notBelowTheFloor(AppliedRate rate, LocalDate day) {
        DatedRate base = legal.legalRate(CreditorColumn.OTHER, day);
        BigDecimal multiple = figures.floorMultiple(day);
        AppliedRate least = multiple(base, multiple);
        AppliedRate raised = rate.percent().compareTo(least.percent()) < 0 ? least : rate;
        return mode == RateMode.FROZEN
                ? raised.frozen()
                : raised.endingBy(base.inForce().to());
    }

    private AppliedRate published(LocalDate day) {
        return switch (agreed) {
            case null -> ecb(day, null);
            case PenaltyRate.EcbPlus ecb -> ecb(day, ecb.marginPoints());
            case PenaltyRate.LegalMultiple(BigDecimal factor) -> {
                DatedRate base = legal.legalRate(column, day);
                yield byFirstDay.computeIfAbsent(base.inForce().from(), _ -> multiple(base, factor));
            }
            case PenaltyRate.Legal _ -> {
                DatedRate base = legal.legalRate(column, day);
                yield byFirstDay.computeIfAbsent(base.inForce().from(), _ -> legal(base));
            }
            case PenaltyRate.Fixed(BigDecimal percent) -> fixed(percent, day);
        };
    }

    /** @param margin points agreed; null: those of the law */
    private AppliedRate ecb(LocalDate day, @Nullable BigDecimal margin) {
        DatedRate ecb = legal.refinancingRate(day);
        return byFirstDay.computeIfAbsent(ecb.inForce().from(), from -> {
            BigDecimal added = margin == null ? lawfulPoints(from).value() : margin.add(points);
            return new AppliedRate(
                    ecb.percent().add(added),
                    ecb.inForce().to(),
                    kind,
                    "ecb",
                    ecb.source() + colon() + French.percent(ecb.percent()) + plus(added),
                    article(from, ecb.basis()),
                    ecb);
        });
    }

    private DatedFactor lawfulPoints(LocalDate day) {
        return figures.points(
                kind == InterestKind.PUBLIC_CONTRACT ? LawfulFigures.PUBLIC_POINTS : LawfulFigures.PENALTY_POINTS, day);
    }

    private AppliedRate multiple(DatedRate base, BigDecimal factor) {
        return new AppliedRate(
                base.percent().multiply(factor).add(points),
                base.inForce().to(),
                kind,
                "legal-multiple",
                legalSource(base) + " × " + figure(factor) + plus(points),
                article(base.inForce().from(), CONTRACT),
                base);
    }

    private AppliedRate legal(DatedRate base) {
        LocalDate from = base.inForce().from();
        return new AppliedRate(
                base.percent().add(points),
                base.inForce().to(),
                kind,
                "legal",
                legalSource(base) + plus(points),
                article(from, figures.areOfJudgment(points, from) ? figures.judgmentArticle(from) : LEGAL_RATE),
                base);
    }

    private AppliedRate fixed(BigDecimal percent, LocalDate day) {
        return fixedByArticle.computeIfAbsent(
                article(day, CONTRACT),
                article -> new AppliedRate(
                        percent.add(points),
                        LocalDate.MAX,
                        kind,
                        "fixed",
                        "Taux convenu" + colon() + French.percent(percent) + plus(points),
                        article,
                        null));
    }

    private LegalReference article(LocalDate day, LegalReference otherwise) {
        if (kind == InterestKind.PUBLIC_CONTRACT) {
            return lawfulPoints(day).basis();
        }
        if (kind == InterestKind.LEGAL) {
            return LawfulFigures.noticeArticle(day);
        }
        return betweenProfessionals && !day.isBefore(PENALTIES_SINCE)
                ? figures.points(LawfulFigures.PENALTY_POINTS, day).basis()
                : otherwise;
    }

    private String legalSource(DatedRate base) {
        String who = column == CreditorColumn.INDIVIDUAL ? "créancier particulier" : "tous les autres cas";
        return "Taux de l’intérêt légal, " + HalfYears.name(base.inForce()) + ", " + who + " (" + base.source() + ")"
                + colon() + French.percent(base.percent());
    }

    private static String plus(BigDecimal points) {
        boolean many = points.abs().compareTo(BigDecimal.TWO) >= 0;
        String figure = figure(points.abs()) + (many ? " points" : " point");
        return switch (points.signum()) {
            case 0 -> "";
            case 1 -> " + " + figure;
            default -> " − " + figure;
        };
    }

    private static String figure(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String colon() {
        return French.NO_BREAK + ": ";
    }
}
