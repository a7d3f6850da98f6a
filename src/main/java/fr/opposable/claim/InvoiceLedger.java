package fr.opposable.claim;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running account of one invoice: what is still owed, day after day. Movements come in the order of time.
 *
 * <p>Delay runs from the day after the due date. The day of a payment still bears interest on the old balance; a credit note counts from
 * its own date on.
 */
final class InvoiceLedger {

    private final Invoice invoice;
    private final DelayRules rules;
    private final List<ClaimStatement.Segment> segments = new ArrayList<>(4);

    private Money principal;
    private Money interest = Money.ZERO;
    private Money indemnity = Money.ZERO;
    private Money credited = Money.ZERO;
    private Money paid = Money.ZERO;
    private LocalDate reckonedTo;
    private boolean pastDue;

    InvoiceLedger(Invoice invoice, DelayRules rules) {
        this.invoice = invoice;
        this.rules = rules;
        this.principal = invoice.gross();
        this.reckonedTo = invoice.due();
    }

    Invoice invoice() {
        return invoice;
    }

    Money principal() {
        return principal;
    }

    Money interest() {
        return interest;
    }

    List<ClaimStatement.Segment> segments() {
        return segments;
    }

    LocalDate firstDayOfDelay() {
        return invoice.due().plusDays(1);
    }

    /** {@return whether the term has come: the debt is « échue »} */
    boolean isDueOn(LocalDate day) {
        return !invoice.due().isAfter(day);
    }

    /** {@return the rate that makes this debt more or less pressing than another; zero when all bear the same} */
    BigDecimal rankingRate(LocalDate day) {
        RateTimeline rates = rules.rates();
        return rates == null || !rates.dependsOnTheDebt()
                ? BigDecimal.ZERO
                : rateOn(rates, day).percent();
    }

    /** On the due date itself the first day of delay is yet to come, and its rate perhaps unpublished: the day's own is taken. */
    private AppliedRate rateOn(RateTimeline rates, LocalDate day) {
        return rates.on(day, firstDayOfDelay().isAfter(day) ? day : firstDayOfDelay());
    }

    /** {@return all that a payment may be set against} */
    Money owed() {
        Money owed = principal.plus(interest);
        return rules.imputesOnCosts() ? owed.plus(indemnity) : owed;
    }

    /** Lets interest run to the end of {@code day}. */
    void accrueTo(LocalDate day) {
        if (!day.isAfter(reckonedTo)) {
            return;
        }
        if (!pastDue) {
            pastDue = true;
            indemnity = principal.isPositive() ? rules.indemnityFor(invoice) : Money.ZERO;
        }
        LocalDate from = reckonedTo.plusDays(1);
        LocalDate last = rules.lastDayOfInterest(day);
        reckonedTo = day;
        RateTimeline rates = rules.rates();
        if (rates == null || !principal.isPositive()) {
            return;
        }
        while (!from.isAfter(last)) {
            AppliedRate rate = rates.on(from, firstDayOfDelay());
            LocalDate to = rate.until().isBefore(last) ? rate.until() : last;
            addSegment(new Period(from, to), rate);
            from = to.plusDays(1);
        }
    }

    private void addSegment(Period period, AppliedRate rate) {
        YearFraction fraction = YearFraction.of(rules.dayCount(), period);
        ClaimStatement.Segment segment = segment(invoice.number(), principal, period, fraction, rate);
        segments.add(segment);
        interest = interest.plus(segment.amount());
        rules.note(rate);
    }

    static ClaimStatement.Segment segment(
            @Nullable String invoice, Money base, Period period, YearFraction fraction, AppliedRate rate) {
        return new ClaimStatement.Segment(
                invoice,
                base,
                period,
                fraction.days(),
                fraction,
                rate.percent(),
                invoice == null ? InterestKind.GIVEN : InterestKind.PENALTIES,
                rate.basis(),
                rate.source(),
                rate.article(),
                French.euros(base) + " × " + French.percent(rate.percent()) + " × " + fraction.text(),
                fraction.interest(base, rate.percent()));
    }

    /** Adds interest that was given, not derived. */
    void addInterest(Money given) {
        interest = interest.plus(given);
    }

    /**
     * Reduces the principal from {@code date} on.
     *
     * @return what was taken, at most the principal
     */
    Money credit(LocalDate date, Money amount) {
        accrueTo(date.minusDays(1));
        Money taken = amount.min(principal);
        principal = principal.minus(taken);
        credited = credited.plus(taken);
        return taken;
    }

    /**
     * Sets a payment against the parts of this debt, in the order agreed.
     *
     * @return what was taken, part by part; null when nothing was owed
     */
    ClaimStatement.@Nullable ImputationLine pay(LocalDate date, Money amount) {
        accrueTo(date);
        Money left = amount;
        Money toCosts = Money.ZERO;
        Money toInterest = Money.ZERO;
        Money toPrincipal = Money.ZERO;
        for (Imputation.Part part : rules.imputation().order()) {
            switch (part) {
                case COSTS -> {
                    toCosts = left.min(indemnity);
                    left = left.minus(toCosts);
                }
                case INTEREST -> {
                    toInterest = left.min(interest);
                    left = left.minus(toInterest);
                }
                case PRINCIPAL -> {
                    toPrincipal = left.min(principal);
                    left = left.minus(toPrincipal);
                }
            }
        }
        Money taken = amount.minus(left);
        if (taken.isZero()) {
            return null;
        }
        indemnity = indemnity.minus(toCosts);
        interest = interest.minus(toInterest);
        principal = principal.minus(toPrincipal);
        paid = paid.plus(taken);
        return new ClaimStatement.ImputationLine(
                date, taken, invoice.number(), toCosts, toInterest, Money.ZERO, toPrincipal);
    }

    /**
     * Sets what no debt that is due asked for against the indemnity.
     *
     * @return what was taken; null when no indemnity was owed
     */
    ClaimStatement.@Nullable ImputationLine payIndemnity(LocalDate date, Money amount) {
        accrueTo(date);
        Money taken = amount.min(indemnity());
        if (taken.isZero()) {
            return null;
        }
        indemnity = indemnity.minus(taken);
        paid = paid.plus(taken);
        return new ClaimStatement.ImputationLine(
                date, taken, invoice.number(), taken, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /** {@return whether credit notes cancelled the whole invoice} */
    boolean isCancelled() {
        return credited.equals(invoice.gross());
    }

    /** {@return the indemnity that remains due; none for an invoice that credit notes cancelled} */
    Money indemnity() {
        return isCancelled() ? Money.ZERO : indemnity;
    }

    /** {@return interest of one more day, before division by the days of a year: base × percent} */
    BigDecimal dailyProduct(LocalDate asOf) {
        RateTimeline rates = rules.rates();
        boolean stopped = rules.lastDayOfInterest(asOf.plusDays(1)).isBefore(asOf.plusDays(1));
        if (rates == null || stopped || !isDueOn(asOf) || !principal.isPositive()) {
            return BigDecimal.ZERO;
        }
        return principal.amount().multiply(rateOn(rates, asOf).percent());
    }

    ClaimStatement.InvoiceBalance balance(LocalDate asOf) {
        return new ClaimStatement.InvoiceBalance(
                invoice.number(),
                invoice.issued(),
                invoice.due(),
                invoice.gross(),
                credited,
                paid,
                principal,
                interest,
                Money.ZERO,
                indemnity(),
                invoice.due().isBefore(asOf));
    }
}
