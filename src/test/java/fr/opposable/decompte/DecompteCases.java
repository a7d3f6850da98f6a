package fr.opposable.decompte;

import static fr.opposable.claim.CaseBuilder.aCase;

import fr.opposable.claim.CaseBuilder;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.DayCount;
import fr.opposable.claim.Imputation;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.Reckoning;
import java.util.List;
import java.util.Map;

/** Cases whose statements differ in what there is to show. */
final class DecompteCases {

    /** A case and the day it is reckoned. */
    record Dated(CaseFile file, ClaimStatement statement) {

        static Dated of(CaseBuilder builder, String asOf) {
            CaseFile file = builder.build();
            return new Dated(file, underOneLaw(Reckoning.statement(file, asOf)));
        }

        /** The digest of all texts changes with any of them; pages kept for comparison must not. */
        private static ClaimStatement underOneLaw(ClaimStatement statement) {
            return new ClaimStatement(
                    statement.reference(),
                    statement.asOf(),
                    "sha256:0123456789abcdef",
                    statement.conventions(),
                    statement.invoices(),
                    statement.segments(),
                    statement.imputations(),
                    statement.capitalisations(),
                    statement.totals(),
                    statement.perDay(),
                    statement.findings());
        }
    }

    private DecompteCases() {}

    static final Map<String, Dated> ALL = Map.of(
            "one-invoice",
            Dated.of(aCase().invoice("F-1", "1200.00", "2026-02-01", "2026-03-03"), "2026-11-21"),
            "part-paid",
            Dated.of(
                    aCase().invoice("F-1", "12000.00", "2026-02-01", "2026-03-03")
                            .payment("2026-04-15", "300.00")
                            .payment("2026-09-30", "4000.00", "F-1")
                            .penaltyClausePercent("10")
                            .miseEnDemeure("2026-05-04", "2026-05-06", 8),
                    "2026-11-21"),
            "several-invoices",
            Dated.of(
                    aCase().legalMultiple("3")
                            .invoice("F2026-0641", "1188.00", "2026-07-30")
                            .invoice("F2026-0702", "1188.00", "2026-08-30")
                            .invoice("F2026-0768", "1188.00", "2026-09-30")
                            .invoice("F2026-0833", "1188.00", "2026-10-30")
                            .creditNote("A2026-0031", "2026-09-04", "297.00", "F2026-0702")
                            .creditNote("A2026-0044", "2026-10-12", "1300.00", null)
                            .payment("2026-09-15", "1188.00")
                            .payment("2026-11-02", "500.00", "F2026-0768"),
                    "2026-11-21"),
            "given-periods",
            Dated.of(
                    aCase().creditor(PartyKind.INDIVIDUAL)
                            .invoice("JUGEMENT", "2000.00", "2015-09-01")
                            .interest(
                                    "2000.00",
                                    "2015-09-18",
                                    "2015-11-17",
                                    new PenaltyRate.Legal(),
                                    "0",
                                    "individual",
                                    61)
                            .interest(
                                    "2000.00",
                                    "2015-11-18",
                                    "2016-04-10",
                                    new PenaltyRate.Legal(),
                                    "5",
                                    "individual",
                                    null)
                            .payment("2016-01-15", "40.00"),
                    "2016-04-10"),
            "calendar-years",
            Dated.of(
                    aCase().fixed("12.5")
                            .dayCount(DayCount.ACT_ACT)
                            .imputation(Imputation.PRINCIPAL_FIRST)
                            .invoice("F-1", "10000.00", "2023-01-01")
                            .invoice("F-2", "9999.99", "2023-05-17")
                            .payment("2024-01-01", "1234.56", "F-1")
                            .payment("2026-03-01", "20000.00"),
                    "2026-11-21"),
            "costs-first",
            Dated.of(
                    aCase().imputation(new Imputation(List.of(
                                    Imputation.Part.COSTS, Imputation.Part.INTEREST, Imputation.Part.PRINCIPAL)))
                            .dayCount(DayCount.THIRTY_360)
                            .invoice("F-1", "18.25", "2026-01-31")
                            .invoice("F-2", "640.00", "2026-02-28")
                            .payment("2026-03-31", "45.00", "F-1"),
                    "2026-11-21"),
            "public-body",
            Dated.of(
                    aCase().debtor(PartyKind.PUBLIC_BODY)
                            .invoice("F-1", "1200.00", "2026-03-03")
                            .payment("2026-05-15", "600.00", "F-9"),
                    "2026-11-21"),
            "capitalised",
            Dated.of(
                    aCase().fixed("12")
                            .capitalised()
                            .invoice("F-1", "10000.00", "2023-05-17")
                            .payment("2025-09-01", "2500.00", "F-1")
                            .payment("2026-02-01", "4000.00"),
                    "2026-11-21"));
}
