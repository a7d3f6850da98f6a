package fr.opposable.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order in which a payment that names no invoice is set against the debts (C. civ., art. 1342-10).
 *
 * <ol>
 *   <li>« d'abord sur les dettes échues »: the term has come on the day of the payment, that day included;
 *   <li>« parmi celles-ci, sur les dettes que le débiteur avait le plus d'intérêt d'acquitter »: read as those that bear the highest
 *       rate. Under a floating rate all bear the same; under a frozen one they may differ. The 40 € weigh nothing here, since they are due
 *       once and a payment does not undo them;
 *   <li>« à égalité d'intérêt, l'imputation se fait sur la plus ancienne »: by due date, then by date of issue;
 *   <li>« toutes choses égales, elle se fait proportionnellement »: to what is owed on each.
 * </ol>
 *
 * <p>The article is silent on debts whose term has not come; what is left goes to them in the order of their due dates. Within one debt,
 * interest comes before principal unless agreed otherwise (art. 1343-1), and the payment passes to the next debt when the first is paid.
 */
final class DebtOrder {

    private record Rank(boolean due, BigDecimal rate, LocalDate dueDate, LocalDate issued) {

        static Rank of(InvoiceLedger debt, LocalDate day) {
            boolean due = debt.isDueOn(day);
            return new Rank(
                    due,
                    due ? debt.rankingRate(day) : BigDecimal.ZERO,
                    debt.invoice().due(),
                    debt.invoice().issued());
        }

        /** All debts bear the same rate: those that are due fell due before the others, so the due date says all. */
        static Rank byAge(InvoiceLedger debt) {
            return new Rank(
                    true, BigDecimal.ZERO, debt.invoice().due(), debt.invoice().issued());
        }
    }

    private record Ranked(InvoiceLedger debt, Rank rank) {}

    /** Of equal rank, in the order they came. */
    private static final Comparator<Ranked> ORDER = Comparator.comparing(
            Ranked::rank,
            Comparator.comparing((Rank rank) -> !rank.due())
                    .thenComparing(Rank::rate, Comparator.reverseOrder())
                    .thenComparing(Rank::dueDate)
                    .thenComparing(Rank::issued));

    private final List<InvoiceLedger> debts;
    private final boolean byRate;
    private final List<List<InvoiceLedger>> byAge;

    /**
     * @param debts the oldest first
     * @param byRate whether debts may bear different rates on one day, so that their order may change from day to day
     */
    DebtOrder(List<InvoiceLedger> debts, boolean byRate) {
        this.debts = debts;
        this.byRate = byRate;
        this.byAge = byRate ? List.of() : grouped(debts, Rank::byAge);
    }

    /** {@return the debts in the order they are paid; those of one group share in proportion} */
    List<List<InvoiceLedger>> groups(LocalDate day) {
        return byRate ? grouped(debts, debt -> Rank.of(debt, day)) : byAge;
    }

    private static List<List<InvoiceLedger>> grouped(List<InvoiceLedger> debts, Function<InvoiceLedger, Rank> rank) {
        List<Ranked> sorted = debts.stream()
                .filter(debt -> debt.owed().isPositive())
                .map(debt -> new Ranked(debt, rank.apply(debt)))
                .sorted(ORDER)
                .toList();
        List<List<InvoiceLedger>> groups = new ArrayList<>();
        Rank last = null;
        for (Ranked ranked : sorted) {
            if (last == null || !last.equals(ranked.rank())) {
                groups.add(new ArrayList<>());
                last = ranked.rank();
            }
            groups.getLast().add(ranked.debt());
        }
        return groups;
    }
}
