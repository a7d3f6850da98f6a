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
 * <p>Between professionals delay runs from the day after the due date. The day of a payment still bears interest on the old balance; a
 * credit note counts from its own date on. Interest due for a whole year joins the base on the next day, where a clause or a decision says so (C.
 * civ., art. 1343-2): after what was paid on the last day of that year was set against it.
 */
final class InvoiceLedger {

    private final Invoice invoice;
    private final DelayRules rules;
    private final InterestCourse course;
    private final WholeYears years;
    private final List<ClaimStatement.Segment> segments = new ArrayList<>(4);
    private final List<ClaimStatement.Capitalisation> capitalisations = new ArrayList<>(0);

    private Money principal;
    private Money interest = Money.ZERO;
    private Money capitalised = Money.ZERO;
    private Money indemnity = Money.ZERO;
    private Money credited = Money.ZERO;
    private Money paid = Money.ZERO;
    private LocalDate reckonedTo;
    private boolean pastDue;

    InvoiceLedger(Invoice invoice, DelayRules rules) {
        this.invoice = invoice;
        this.rules = rules;
        this.course = rules.courseOf(invoice);
        this.years = rules.capitalises() ? WholeYears.of(course) : WholeYears.NONE;
        this.principal = invoice.gross();
        this.reckonedTo = invoice.due();
    }

    Invoice invoice() {
        return invoice;
    }

    InterestCourse course() {
        return course;
    }

    Money principal() {
        return principal;
    }

    /** {@return interest that remains, capitalised interest included} */
    Money interest() {
        return interest.plus(capitalised);
    }

    Money capitalised() {
        return capitalised;
    }

    List<ClaimStatement.Segment> segments() {
        return segments;
    }

    List<ClaimStatement.Capitalisation> capitalisations() {
        return capitalisations;
    }

    /** {@return whether the term has come: the debt is « échue »} */
    boolean isDueOn(LocalDate day) {
        return !invoice.due().isAfter(day);
    }

    /** {@return the rate that makes this debt more or less pressing than another} */
    BigDecimal rankingRate(LocalDate day) {
        AppliedRate rate = course.pressing(day);
        return rate == null ? BigDecimal.ZERO : rate.percent();
    }

    /** {@return all that a payment may be set against} */
    Money owed() {
        Money owed = base().plus(interest);
        return rules.imputesOnCosts() ? owed.plus(indemnity) : owed;
    }

    /** What bears interest. */
    private Money base() {
        return capitalised.isZero() ? principal : principal.plus(capitalised);
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
        reckonedTo = day;
        while (!from.isAfter(day)) {
            if (years.completeBefore(from)) {
                capitalise(from.minusDays(1));
            }
            if (!base().isPositive() && !(years.areCounted() && interest.isPositive())) {
                return;
            }
            InterestCourse.Step step = course.on(from);
            LocalDate until = years.cut(step.until());
            LocalDate to = until.isBefore(day) ? until : day;
            AppliedRate rate = step.rate();
            if (rate != null && base().isPositive()) {
                addSegment(new Period(from, to), rate);
            }
            from = to.plusDays(1);
        }
    }

    private void capitalise(LocalDate lastDay) {
        years.next();
        if (interest.isPositive()) {
            capitalisations.add(new ClaimStatement.Capitalisation(invoice.number(), lastDay, interest));
            capitalised = capitalised.plus(interest);
            interest = Money.ZERO;
        }
    }

    private void addSegment(Period period, AppliedRate rate) {
        YearFraction fraction = YearFraction.of(rules.dayCount(), period);
        if (rules.keepsLines()) {
            ClaimStatement.Segment segment = segment(invoice.number(), base(), period, fraction, rate);
            segments.add(segment);
            interest = interest.plus(segment.amount());
            rules.note(rate);
        } else {
            interest = interest.plus(fraction.interest(base(), rate.percent()));
        }
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
                rate.kind(),
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
     * Sets a payment against the parts of this debt, in the order agreed. Capitalised interest is paid with the principal, before it.
     *
     * @return what was taken, part by part; null when nothing was owed
     */
    ClaimStatement.@Nullable ImputationLine pay(LocalDate date, Money amount) {
        accrueTo(date);
        Money left = amount;
        Money toCosts = Money.ZERO;
        Money toInterest = Money.ZERO;
        Money toCapitalised = Money.ZERO;
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
                    toCapitalised = left.min(capitalised);
                    left = left.minus(toCapitalised);
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
        capitalised = capitalised.minus(toCapitalised);
        principal = principal.minus(toPrincipal);
        paid = paid.plus(taken);
        if (toInterest.isPositive() && interest.isZero()) {
            years.restartAfter(date);
        }
        return new ClaimStatement.ImputationLine(
                date, taken, invoice.number(), toCosts, toInterest, toCapitalised, toPrincipal);
    }

    /**
     * Sets against the indemnity what {@link #pay} left of the same payment.
     *
     * @return what was taken; null when no indemnity was owed
     */
    ClaimStatement.@Nullable ImputationLine payIndemnity(LocalDate date, Money amount) {
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

    /** {@return interest of the day after {@code asOf}, before division by the days of a year: base × percent} */
    BigDecimal nextDayProduct(LocalDate asOf) {
        Money base = years.completeBefore(asOf.plusDays(1)) ? base().plus(interest) : base();
        if (!isDueOn(asOf) || !base.isPositive()) {
            return BigDecimal.ZERO;
        }
        AppliedRate rate = course.afterwards(asOf);
        return rate == null ? BigDecimal.ZERO : base.amount().multiply(rate.percent());
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
                interest(),
                capitalised,
                indemnity(),
                invoice.due().isBefore(asOf));
    }
}
