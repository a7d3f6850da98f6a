package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The décompte: what is owed on a day and how each cent of it was reached. The only place where a sum is computed; letters, annexes
 * and exports are views of it (design, § 2).
 *
 * @param reference the case
 * @param asOf day at the end of which the statement stands; it counts as a day of delay
 * @param lawVersion digest of the legal texts used, {@code sha256:…}
 * @param conventions the readings chosen, to be printed at the foot
 * @param invoices what remains of each invoice, in the order of the case
 * @param segments interest line by line, by invoice then by date
 * @param imputations how each payment was set against the debt, by date
 * @param totals what is owed
 * @param perDay interest of one more day at the rate of {@code asOf}, unpaid principal unchanged
 * @param findings what the reader should know, blocking first
 */
public record ClaimStatement(
        CaseReference reference,
        LocalDate asOf,
        String lawVersion,
        Conventions conventions,
        List<InvoiceBalance> invoices,
        List<Segment> segments,
        List<ImputationLine> imputations,
        Totals totals,
        Money perDay,
        List<Finding> findings) {

    public ClaimStatement {
        invoices = List.copyOf(invoices);
        segments = List.copyOf(segments);
        imputations = List.copyOf(imputations);
        findings = List.copyOf(findings);
    }

    /**
     * @param dayCount divisor
     * @param rateMode floating or frozen
     * @param imputation order of imputation
     * @param rounding how cents are made, in words
     * @param notes the same and the other conventions as French sentences, to be printed
     */
    public record Conventions(
            DayCount dayCount, RateMode rateMode, Imputation imputation, String rounding, List<String> notes) {
        public Conventions {
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param number number of the invoice
     * @param issued date of issue
     * @param due due date
     * @param gross total with VAT
     * @param credited credit notes set against it
     * @param paid payments set against it, to interest and principal alike
     * @param principalDue principal that remains
     * @param interestDue interest that remains, imputations deducted
     * @param indemnity fixed recovery indemnity due for it (C. com., art. D. 441-5); zero when none
     * @param overdue whether its due date is before the statement's day
     */
    public record InvoiceBalance(
            String number,
            LocalDate issued,
            LocalDate due,
            Money gross,
            Money credited,
            Money paid,
            Money principalDue,
            Money interestDue,
            Money indemnity,
            boolean overdue) {}

    /**
     * Interest on one base over days of one rate.
     *
     * @param invoice number of the invoice; null for a period given by the user on no invoice
     * @param base what bears interest
     * @param period first and last day, both counted
     * @param days number of days counted; the period's, unless the user gave another
     * @param ratePercent percent a year
     * @param basis word of the case format: {@code ecb}, {@code legal-multiple}, {@code fixed}, {@code legal}
     * @param rateSource where the rate comes from, in words, with its publication
     * @param article the text that grants it
     * @param formula the computation in figures, {@code 1 200,00 × 12,15 % × 43 / 365}
     * @param amount rounded to the cent, half up
     */
    public record Segment(
            @Nullable String invoice,
            Money base,
            Period period,
            int days,
            BigDecimal ratePercent,
            String basis,
            String rateSource,
            LegalReference article,
            String formula,
            Money amount) {}

    /**
     * One payment, or the part of it, set against one invoice.
     *
     * @param date day of the payment
     * @param amount the part of the payment
     * @param invoice number of the invoice it was set against
     * @param toCosts part that paid costs
     * @param toInterest part that paid interest
     * @param toPrincipal part that paid principal
     */
    public record ImputationLine(
            LocalDate date, Money amount, String invoice, Money toCosts, Money toInterest, Money toPrincipal) {}

    /**
     * @param principal principal that remains
     * @param interest interest that remains after imputation
     * @param indemnities fixed recovery indemnities
     * @param penaltyClause clause pénale, when due
     * @param costs other costs
     * @param total the sum of the five
     */
    public record Totals(
            Money principal, Money interest, Money indemnities, Money penaltyClause, Money costs, Money total) {

        /** {@return totals whose sum is made here} */
        public static Totals of(Money principal, Money interest, Money indemnities, Money penaltyClause, Money costs) {
            return new Totals(
                    principal,
                    interest,
                    indemnities,
                    penaltyClause,
                    costs,
                    Money.sum(List.of(principal, interest, indemnities, penaltyClause, costs)));
        }
    }
}
