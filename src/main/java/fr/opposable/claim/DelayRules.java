package fr.opposable.claim;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What every invoice of a case obeys under one set of readings: its course of interest, the divisor, the indemnity, the imputation. */
final class DelayRules {

    private static final String RECOVERY_INDEMNITY = "recovery-indemnity";
    private static final String PUBLIC_RECOVERY_INDEMNITY = "public-recovery-indemnity";

    private final LegalTexts legal;
    private final CaseFile file;
    private final Regime regime;
    private final Readings readings;
    private final @Nullable LocalDate insolvency;
    private final @Nullable EnforceableTitle title;
    private final @Nullable RateTimeline rates;
    private final List<InterestCourse.Stage> afterTitle;
    private final @Nullable Period plan;
    private final boolean costs;
    private final boolean keepsLines;
    private final Map<String, Verification> doubtful = new TreeMap<>();

    /** @param keepsLines whether the lines are wanted; the totals of another reading do without */
    DelayRules(LegalTexts legal, CaseFile file, Readings readings, boolean keepsLines) {
        this.legal = legal;
        this.file = file;
        this.regime = Regime.of(file);
        this.readings = readings;
        this.keepsLines = keepsLines;
        this.insolvency = Insolvency.openedOn(file);
        this.title = EnforceableTitle.of(file, legal);
        this.rates = regime.derivesInterest() ? rates() : null;
        this.afterTitle = afterTitle();
        this.plan = readings.plan() == Readings.Plan.SUSPENDS ? InstalmentPlan.days(file) : null;
        this.costs = readings.imputation().order().contains(Imputation.Part.COSTS);
    }

    private RateTimeline rates() {
        return switch (regime.law()) {
            case PROFESSIONALS -> RateTimeline.penalties(legal, file, readings);
            case PUBLIC_CONTRACT -> RateTimeline.publicContract(legal, file);
            case CIVIL -> {
                PenaltyRate agreed = CivilInterest.agreedRate(file.terms());
                yield agreed == null
                        ? RateTimeline.legal(legal, file)
                        : RateTimeline.agreed(legal, agreed, file, readings.rateMode());
            }
        };
    }

    /** The five points are for the legal rate alone; whatever else was awarded keeps its rate, unless read otherwise. */
    private List<InterestCourse.Stage> afterTitle() {
        if (title == null || rates == null) {
            return List.of();
        }
        List<InterestCourse.Stage> stages = new ArrayList<>();
        if (!bearsLegalRate() && readings.afterTitle() == Readings.AfterTitle.LEGAL_RATE) {
            stages.add(new InterestCourse.Stage(title.enforceableOn(), RateTimeline.legal(legal, file)));
        }
        LocalDate increasedFrom = title.increasedFrom();
        if (increasedFrom != null && (bearsLegalRate() || !stages.isEmpty())) {
            stages.add(
                    new InterestCourse.Stage(increasedFrom, RateTimeline.legalIncreased(legal, file, title.points())));
        }
        return stages;
    }

    /** {@return whether interest runs at the legal rate, by law or by contract} */
    boolean bearsLegalRate() {
        PenaltyRate agreed = file.terms().penaltyRate();
        return switch (regime.law()) {
            case PROFESSIONALS -> agreed instanceof PenaltyRate.Legal;
            case PUBLIC_CONTRACT -> false;
            case CIVIL -> CivilInterest.agreedRate(file.terms()) == null;
        };
    }

    /** {@return which interest each day of an invoice bears} */
    InterestCourse courseOf(Invoice invoice) {
        LocalDate first = firstDayOfInterest(invoice);
        List<InterestCourse.Stage> stages = new ArrayList<>(1 + afterTitle.size());
        if (rates != null && first != null) {
            stages.add(new InterestCourse.Stage(first, rates));
            for (InterestCourse.Stage later : afterTitle) {
                if (later.from().isAfter(first)) {
                    stages.add(later);
                } else {
                    stages.clear();
                    stages.add(new InterestCourse.Stage(first, later.rates()));
                }
            }
        }
        return new InterestCourse(stages, plan, lastDay());
    }

    private @Nullable LocalDate firstDayOfInterest(Invoice invoice) {
        return switch (regime.law()) {
            case PROFESSIONALS, PUBLIC_CONTRACT -> invoice.due().plusDays(1);
            case CIVIL -> {
                LocalDate notice = NoticeDay.first(file, invoice.due(), readings.notice());
                yield notice == null ? null : notice.plusDays(1);
            }
        };
    }

    /** An opening judgment stops interest (C. com., art. L. 622-28); whether its own day counts is a reading. */
    private LocalDate lastDay() {
        if (insolvency == null) {
            return LocalDate.MAX;
        }
        return readings.judgmentDay() == Readings.JudgmentDay.COUNTED ? insolvency : insolvency.minusDays(1);
    }

    /** {@return the rates before any title; null when interest is not derived} */
    @Nullable
    RateTimeline timeline() {
        return rates;
    }

    Regime regime() {
        return regime;
    }

    @Nullable
    EnforceableTitle title() {
        return title;
    }

    /**
     * {@return whether debts may bear different rates on one day, so that one is more pressing than another (C. civ., art. 1342-10)} A
     * mise en demeure tells no two debts apart but by their age: what it reached fell due before what it did not.
     */
    boolean ranksByRate() {
        return rates != null && rates.dependsOnTheDebt();
    }

    DayCount dayCount() {
        return readings.dayCount();
    }

    Imputation imputation() {
        return readings.imputation();
    }

    RateMode rateMode() {
        return readings.rateMode();
    }

    boolean capitalises() {
        return file.terms().capitalisation();
    }

    boolean keepsLines() {
        return keepsLines;
    }

    /** {@return whether the contract sets payments against recovery costs too; by default the 40 € stay outside} */
    boolean imputesOnCosts() {
        return costs;
    }

    /**
     * {@return the fixed indemnity of an invoice paid late; none when an insolvency forbade its payment on the due date (C. com., art.
     * L. 441-10, II, last sentence)}
     */
    Money indemnityFor(Invoice invoice) {
        if (regime.law() == Regime.Law.CIVIL
                || (insolvency != null && !invoice.due().isBefore(insolvency))) {
            return Money.ZERO;
        }
        String id = regime.betweenProfessionals() ? RECOVERY_INDEMNITY : PUBLIC_RECOVERY_INDEMNITY;
        FixedSum sum = legal.fixedSum(id, invoice.due().plusDays(1));
        note("Indemnité forfaitaire de recouvrement (" + sum.source() + ")", sum.verification());
        return sum.amount();
    }

    /** Remembers a rate whose source is not fully checked. */
    void note(AppliedRate rate) {
        DatedRate published = rate.published();
        if (published != null) {
            note(publication(rate.source()), published.verification());
        }
    }

    /** {@return where a rate was published, without the figure and what is added to it: one publication is one source} */
    private static String publication(String source) {
        return source.substring(0, source.lastIndexOf(French.NO_BREAK + ": "));
    }

    private void note(String source, Verification verification) {
        if (verification.status() != Verification.Status.VERIFIED) {
            doubtful.put(source, verification);
        }
    }

    /** {@return what was used and is not fully checked, by its source in words} */
    Collection<Map.Entry<String, Verification>> doubtful() {
        return doubtful.entrySet();
    }
}
