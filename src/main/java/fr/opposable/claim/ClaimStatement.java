package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param capitalisations interest that became principal (C. civ., art. 1343-2), by invoice then by date; usually none
 * @param totals what is owed
 * @param perDay interest of the day after {@code asOf}, what is unpaid unchanged; at the rate of {@code asOf} while the next is unpublished
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
        List<Capitalisation> capitalisations,
        Totals totals,
        Money perDay,
        List<Finding> findings) {

    public ClaimStatement {
        invoices = List.copyOf(invoices);
        segments = List.copyOf(segments);
        imputations = List.copyOf(imputations);
        capitalisations = List.copyOf(capitalisations);
        findings = List.copyOf(findings);
    }

    /**
     * @param dayCount divisor
     * @param rateMode floating or frozen
     * @param imputation order of imputation
     * @param rounding how cents are made, in words
     * @param notes the same and the other conventions as French sentences, to be printed
     * @param choices the readings taken where the law is unsettled, with what the others would change
     */
    public record Conventions(
            DayCount dayCount,
            RateMode rateMode,
            Imputation imputation,
            String rounding,
            List<String> notes,
            List<Convention> choices) {
        public Conventions {
            notes = List.copyOf(notes);
            choices = List.copyOf(choices);
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
     * @param interestDue interest that remains, capitalised interest included, imputations deducted
     * @param capitalised the part of {@code interestDue} that itself bears interest (C. civ., art. 1343-2)
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
            Money capitalised,
            Money indemnity,
            boolean overdue) {

        /**
         * {@return whether less was paid than the invoice's own sum, credit notes deducted} When as much was paid, what remains comes of the
         * interest that the payment was set against first (C. civ., art. 1343-1).
         */
        public boolean isShort() {
            return principalDue.isPositive() && paid.compareTo(gross.minus(credited)) < 0;
        }
    }

    /**
     * Interest on one base over days of one rate.
     *
     * @param invoice number of the invoice; null for a period given by the user on no invoice
     * @param base what bears interest: the principal that remains, and interest already capitalised
     * @param period first and last day, both counted
     * @param days number of days counted; the period's, unless the user gave another
     * @param fraction the same days as a part of a year: the interest is base × rate × {@code fraction}
     * @param ratePercent percent a year
     * @param kind which law or agreement grants it
     * @param basis word of the case format: {@code ecb}, {@code legal-multiple}, {@code fixed}, {@code legal}
     * @param rateSource where the rate comes from, in words, with its publication
     * @param article the text that grants it
     * @param formula the computation in figures, {@code 1 200,00 € × 12,15 % × 43 / 365}
     * @param amount rounded to the cent, half up
     */
    public record Segment(
            @Nullable String invoice,
            Money base,
            Period period,
            int days,
            YearFraction fraction,
            BigDecimal ratePercent,
            InterestKind kind,
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
     * @param toCapitalised part that paid interest already capitalised, which the law treats as principal
     * @param toPrincipal part that paid principal
     */
    public record ImputationLine(
            LocalDate date,
            Money amount,
            String invoice,
            Money toCosts,
            Money toInterest,
            Money toCapitalised,
            Money toPrincipal) {

        /** {@return the two lines of one payment on one invoice as one} */
        ImputationLine plus(ImputationLine other) {
            return new ImputationLine(
                    date,
                    amount.plus(other.amount),
                    invoice,
                    toCosts.plus(other.toCosts),
                    toInterest.plus(other.toInterest),
                    toCapitalised.plus(other.toCapitalised),
                    toPrincipal.plus(other.toPrincipal));
        }
    }

    /**
     * Interest due for a whole year that bears interest from the next day on (C. civ., art. 1343-2).
     *
     * @param invoice number of the invoice
     * @param date last day of the year that was due
     * @param amount interest that remained unpaid on that day and was not capitalised yet
     */
    public record Capitalisation(String invoice, LocalDate date, Money amount) {}

    /**
     * @param principal principal that remains
     * @param interest interest that remains after imputation, capitalised interest included
     * @param capitalised the part of {@code interest} that itself bears interest
     * @param indemnities fixed recovery indemnities
     * @param penaltyClause clause pénale, when due
     * @param costs other costs
     * @param total the sum of principal, interest, indemnities, penalty clause and costs
     */
    public record Totals(
            Money principal,
            Money interest,
            Money capitalised,
            Money indemnities,
            Money penaltyClause,
            Money costs,
            Money total) {

        /** {@return totals whose sum is made here} */
        public static Totals of(
                Money principal,
                Money interest,
                Money capitalised,
                Money indemnities,
                Money penaltyClause,
                Money costs) {
            return new Totals(
                    principal,
                    interest,
                    capitalised,
                    indemnities,
                    penaltyClause,
                    costs,
                    Money.sum(List.of(principal, interest, indemnities, penaltyClause, costs)));
        }
    }

    /** {@return the same statement with more to tell, gravest first} */
    public ClaimStatement withFindings(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        all.sort(Comparator.comparing(Finding::severity));
        return new ClaimStatement(
                reference,
                asOf,
                lawVersion,
                conventions,
                invoices,
                segments,
                imputations,
                capitalisations,
                totals,
                perDay,
                all);
    }
}
