package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clause pénale, due only once the debtor has been put on notice in vain (C. civ., art. 1231-5, al. 5): until the time left by a mise
 * en demeure is up, it is announced, not claimed.
 *
 * <p>The time left runs from the day the notice counts from, {@link NoticeDay}, and ends as {@link NoticeTerm} says. A percentage is taken on the overdue principal that
 * remained on the last of those days: what is paid later does not undo a penalty incurred.
 *
 * @param amount what is due; zero until then
 * @param finding what the reader must know; null when the contract has no such clause
 */
record PenaltyClauseDue(Money amount, @Nullable Finding finding) {

    private static final String RULE = "AMT-CP-1";
    private static final String ARTICLE = "C. civ., art. 1231-5";

    static PenaltyClauseDue of(
            CaseFile file, CaseAccount account, LegalTexts legal, Readings readings, LocalDate asOf) {
        PenaltyClause clause = file.terms().penaltyClause();
        if (clause == null) {
            return new PenaltyClauseDue(Money.ZERO, null);
        }
        Optional<LocalDate> expired = file.events().stream()
                .filter(event -> event.kind() == EventKind.MISE_EN_DEMEURE)
                .map(notice -> lastDayToPay(notice, file, legal, readings))
                .flatMap(Optional::stream)
                .filter(day -> day.isBefore(asOf) && isOpenTo(day, file))
                .min(Comparator.naturalOrder());
        if (expired.isEmpty()) {
            return new PenaltyClauseDue(Money.ZERO, conditional(amount(clause, account, asOf)));
        }
        LocalDate day = expired.get();
        Money due = amount(clause, CaseAccount.sumsUpTo(day, file, legal, readings), day);
        return new PenaltyClauseDue(due, incurred(due, day, isJoined(clause, file)));
    }

    /** What an opening judgment forbids to pay is not paid late: a clause not incurred by then is not incurred after. */
    private static boolean isOpenTo(LocalDate lastDayToPay, CaseFile file) {
        LocalDate opened = Insolvency.openedOn(file);
        return opened == null || lastDayToPay.isBefore(opened);
    }

    /** {@return the last day to pay left by a mise en demeure; empty when it left none that is known} */
    private static Optional<LocalDate> lastDayToPay(Event notice, CaseFile file, LegalTexts legal, Readings readings) {
        Integer days = notice.deadlineDays();
        LocalDate start = NoticeDay.of(notice, readings.notice());
        return days == null || start == null
                ? Optional.empty()
                : Optional.of(NoticeTerm.of(start, days, file.debtor().address(), legal)
                        .last());
    }

    private static Money amount(PenaltyClause clause, CaseAccount account, LocalDate day) {
        List<Money> overdue = account.ledgers().stream()
                .filter(debt -> debt.invoice().due().isBefore(day))
                .map(InvoiceLedger::principal)
                .toList();
        Money base = Money.sum(overdue);
        BigDecimal percent = clause.percent();
        if (percent != null) {
            return Money.rounded(base.amount().multiply(percent).movePointLeft(2));
        }
        Money fixed = clause.amount();
        return fixed == null || !base.isPositive() ? Money.ZERO : fixed;
    }

    private static boolean isJoined(PenaltyClause clause, CaseFile file) {
        return clause.exhibit() != null || !file.terms().documents().isEmpty();
    }

    private static Finding conditional(Money amount) {
        return Remark.information(
                RULE,
                ARTICLE,
                "La clause pénale (" + French.euros(amount)
                        + " à ce jour) n'est pas encore due : aucun délai laissé par une "
                        + "mise en demeure n'est expiré. Elle n'est pas dans le total.",
                "Annoncez-la dans la mise en demeure comme due à défaut de paiement dans le délai.");
    }

    private static Finding incurred(Money amount, LocalDate day, boolean isJoined) {
        return Remark.information(
                RULE,
                ARTICLE,
                "La clause pénale (" + French.euros(amount) + ") est due : le délai de la mise en demeure a expiré le "
                        + French.words(day) + ".",
                (isJoined ? "Sachez que le" : "Joignez la clause ; le")
                        + " juge peut la modérer, même d'office. Elle ne s'ajoute aux intérêts que si elle répare "
                        + "autre chose que le retard.");
    }
}
