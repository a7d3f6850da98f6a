package fr.opposable.claim;

/**
 * The answers given to what the law leaves open, under which one reckoning is made. A statement takes one set of them; what another set
 * would give is found by reckoning again.
 *
 * @param dayCount divisor
 * @param rateMode whether an agreed rate follows the half-years
 * @param imputation order in which a payment is set against a debt
 * @param notice the day a mise en demeure counts from
 * @param judgmentDay whether the day of an opening judgment still bears interest
 * @param plan whether interest runs during an amicable instalment plan
 * @param floor what becomes of an agreed rate below the floor
 * @param afterTitle which rate runs once a title is enforceable
 */
record Readings(
        DayCount dayCount,
        RateMode rateMode,
        Imputation imputation,
        Notice notice,
        JudgmentDay judgmentDay,
        Plan plan,
        Floor floor,
        AfterTitle afterTitle) {

    /** From which day a mise en demeure counts (C. civ., art. 1231-6: « à compter de la mise en demeure »). */
    enum Notice {
        /** First presentation, else receipt: a letter that nobody claimed counts. */
        RECEIVED,
        SENT,
        /** Receipt alone: a letter that nobody claimed, or that came back otherwise, counts for nothing. */
        HANDED_OVER
    }

    /** Whether interest stops before or after the day of the opening judgment (C. com., art. L. 622-28 and R. 621-4). */
    enum JudgmentDay {
        LEFT_OUT,
        COUNTED
    }

    /** What an amicable instalment plan does to interest: no text suspends it (C. civ., art. 1343-5 speaks of the judge's). */
    enum Plan {
        RUNS_ON,
        SUSPENDS
    }

    /** What a rate below three times the legal rate becomes between the parties (C. com., art. L. 441-10, II). */
    enum Floor {
        AS_WRITTEN,
        RAISED_TO_FLOOR,
        LAWFUL_RATE
    }

    /** Whether the rate before a title outlives it; the decision's own words come first. */
    enum AfterTitle {
        SAME_RATE,
        LEGAL_RATE
    }

    /** {@return the readings the statement of a contract takes} */
    static Readings of(Terms terms) {
        return new Readings(
                terms.dayCount(),
                terms.rateMode(),
                terms.imputation(),
                Notice.RECEIVED,
                JudgmentDay.LEFT_OUT,
                Plan.RUNS_ON,
                Floor.AS_WRITTEN,
                AfterTitle.SAME_RATE);
    }

    Readings with(DayCount other) {
        return new Readings(other, rateMode, imputation, notice, judgmentDay, plan, floor, afterTitle);
    }

    Readings with(RateMode other) {
        return new Readings(dayCount, other, imputation, notice, judgmentDay, plan, floor, afterTitle);
    }

    Readings with(Imputation other) {
        return new Readings(dayCount, rateMode, other, notice, judgmentDay, plan, floor, afterTitle);
    }

    Readings with(Notice other) {
        return new Readings(dayCount, rateMode, imputation, other, judgmentDay, plan, floor, afterTitle);
    }

    Readings with(JudgmentDay other) {
        return new Readings(dayCount, rateMode, imputation, notice, other, plan, floor, afterTitle);
    }

    Readings with(Plan other) {
        return new Readings(dayCount, rateMode, imputation, notice, judgmentDay, other, floor, afterTitle);
    }

    Readings with(Floor other) {
        return new Readings(dayCount, rateMode, imputation, notice, judgmentDay, plan, other, afterTitle);
    }

    Readings with(AfterTitle other) {
        return new Readings(dayCount, rateMode, imputation, notice, judgmentDay, plan, floor, other);
    }
}
