package fr.opposable.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says about payment; every item may be absent, and then the law's default applies.
 *
 * @param paymentDays agreed term in days; null when not given
 * @param penaltyRate agreed default rate; null: the law's (C. com., art. L. 441-10, II)
 * @param rateMode whether the rate follows the half-years or stays that of the first day of delay
 * @param dayCount divisor convention
 * @param penaltyClause clause pénale; null when there is none
 * @param capitalisation whether interest due for a whole year bears interest (C. civ., art. 1343-2): needs a clause or a decision
 * @param imputation order in which a part payment is set against the debt
 * @param jurisdictionClause as typed; null when there is none
 * @param mediationClause whether the contract asks for a prior attempt
 * @param documents files of the terms, below the case folder
 */
public record Terms(
        @Nullable Integer paymentDays,
        @Nullable PenaltyRate penaltyRate,
        RateMode rateMode,
        DayCount dayCount,
        @Nullable PenaltyClause penaltyClause,
        boolean capitalisation,
        Imputation imputation,
        @Nullable String jurisdictionClause,
        boolean mediationClause,
        List<String> documents) {

    /** A contract that says nothing. */
    public static final Terms SILENT = new Terms(
            null,
            null,
            RateMode.FLOATING,
            DayCount.ACT_365F,
            null,
            false,
            Imputation.INTEREST_FIRST,
            null,
            false,
            List.of());

    public Terms {
        documents = List.copyOf(documents);
    }
}
