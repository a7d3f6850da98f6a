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

    /** @param rate what it bears; zero before its term and where all bear the same */
    private record Ranked(InvoiceLedger debt, BigDecimal rate) {

        /** Of debts that fell due the same day, either all are due or none is. */
        boolean ranksWith(Ranked other) {
            return rate.compareTo(other.rate) == 0
                    && debt.invoice().due().equals(other.debt.invoice().due())
                    && debt.invoice().issued().equals(other.debt.invoice().issued());
        }
    }

    private static final Comparator<Ranked> HIGHEST_RATE_FIRST =
            Comparator.comparing(Ranked::rate).reversed();

    private final List<InvoiceLedger> debts;
    private final boolean byRate;
    private final List<List<InvoiceLedger>> byAge;

    /**
     * @param debts the oldest first: by due date, then by date of issue
     * @param byRate whether debts may bear different rates on one day, so that their order may change from day to day
     */
    DebtOrder(List<InvoiceLedger> debts, boolean byRate) {
        this.debts = debts;
        this.byRate = byRate;
        this.byAge = byRate ? List.of() : grouped(ranked(_ -> BigDecimal.ZERO));
    }

    /** {@return the debts in the order they are paid; those of one group share in proportion} */
    List<List<InvoiceLedger>> groups(LocalDate day) {
        if (!byRate) {
            return byAge;
        }
        List<Ranked> ranked = ranked(debt -> debt.isDueOn(day) ? debt.rankingRate(day) : BigDecimal.ZERO);
        int due = 0;
        while (due < ranked.size() && ranked.get(due).debt().isDueOn(day)) {
            due++;
        }
        ranked.subList(0, due).sort(HIGHEST_RATE_FIRST);
        return grouped(ranked);
    }

    private List<Ranked> ranked(Function<InvoiceLedger, BigDecimal> rate) {
        List<Ranked> ranked = new ArrayList<>(debts.size());
        for (InvoiceLedger debt : debts) {
            if (debt.owed().isPositive()) {
                ranked.add(new Ranked(debt, rate.apply(debt)));
            }
        }
        return ranked;
    }

    private static List<List<InvoiceLedger>> grouped(List<Ranked> ranked) {
        List<List<InvoiceLedger>> groups = new ArrayList<>();
        Ranked last = null;
        for (Ranked next : ranked) {
            if (last == null || !last.ranksWith(next)) {
                groups.add(new ArrayList<>(1));
            }
            groups.getLast().add(next.debt());
            last = next;
        }
        return groups;
    }
}
