package fr.opposable.deadline;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.PartyKind;
import fr.opposable.deadline.Deadline.State;
import fr.opposable.deadline.Deadline.Task;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every time limit of a case on a day, most urgent first.
 *
 * @param reference the case
 * @param asOf the day they are looked at
 * @param lawVersion digest of the legal texts
 * @param debtor who is looked at: it decides how much a prescription weighs
 * @param all what is missed; what the creditor must do within six months; what else runs; what lacks a fact; what is over; each by day
 * @param contradictions dates of the case that cannot all be right, each as a French sentence; usually none
 */
public record Deadlines(
        CaseReference reference,
        LocalDate asOf,
        String lawVersion,
        PartyKind debtor,
        List<Deadline> all,
        List<String> contradictions) {

    /** What must be done later than this is not urgent yet, and stands among what is only waited for. */
    private static final Period SOON = Period.ofMonths(6);

    public Deadlines {
        all = List.copyOf(all);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * {@return the time limits of a case}
     *
     * @param file the facts; events dated after {@code asOf} are not looked at
     * @param law the law
     */
    public static Deadlines of(CaseFile file, LocalDate asOf, LegalTexts law) {
        return of(file, asOf, law, null);
    }

    /**
     * {@return the time limits of a case}
     *
     * @param seat where the court sits; null to take the court of the place where the debtor lives (CPC, art. 1406)
     */
    public static Deadlines of(CaseFile file, LocalDate asOf, LegalTexts law, @Nullable Place seat) {
        Situation situation = Situation.of(file, asOf, law, seat);
        Order order = Order.of(situation);
        Optional<ClaimStatement> statement = statement(file, asOf, law);
        List<Invoice> unpaid = unpaid(file, statement);
        Demand demand = statement.map(known -> Demand.of(situation, known)).orElse(null);
        List<Deadline> all = new ArrayList<>();
        all.addAll(NoticeDeadlines.of(situation));
        all.addAll(OrderDeadlines.of(situation, order));
        if (!OrderDeadlines.servedTooLate(situation, order)) {
            all.addAll(OppositionDeadlines.of(situation, order, demand));
            all.addAll(TitleDeadlines.of(situation, order));
        }
        all.addAll(PrescriptionDeadlines.of(situation, order, unpaid));
        OtherDeadlines.declaration(situation, unpaid).ifPresent(all::add);
        OtherDeadlines.conciliation(situation).ifPresent(all::add);
        all.sort(Comparator.comparingInt((Deadline deadline) -> rank(deadline, asOf))
                .thenComparing(Deadline::last, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Deadline::key));
        return new Deadlines(
                file.reference(), asOf, law.version(), file.debtor().kind(), all, Contradictions.of(situation, order));
    }

    private static Optional<ClaimStatement> statement(CaseFile file, LocalDate asOf, LegalTexts law) {
        try {
            return Optional.of(new ClaimReckoner(law).statement(file, asOf));
        } catch (LegalTextMissingException _) {
            return Optional.empty();
        }
    }

    /** Without a rate of the day no balance can be struck: every invoice is then taken as unpaid, which warns too much, never too little. */
    private static List<Invoice> unpaid(CaseFile file, Optional<ClaimStatement> statement) {
        Set<String> settled = statement.stream()
                .flatMap(known -> known.invoices().stream())
                .filter(line ->
                        !line.principalDue().isPositive() && !line.interestDue().isPositive())
                .map(ClaimStatement.InvoiceBalance::number)
                .collect(Collectors.toSet());
        return file.invoices().stream()
                .filter(invoice -> !settled.contains(invoice.number()))
                .toList();
    }

    private static int rank(Deadline deadline, LocalDate asOf) {
        LocalDate last = deadline.last();
        return switch (deadline.state()) {
            case LATE -> 0;
            case RUNNING -> deadline.task() == Task.ACT && last != null && !last.isAfter(asOf.plus(SOON)) ? 1 : 2;
            case UNDATED -> 3;
            case MET, OVER -> 4;
        };
    }

    /** {@return those that still matter: not met, not over} */
    public List<Deadline> open() {
        return all.stream()
                .filter(deadline -> deadline.state() != State.MET && deadline.state() != State.OVER)
                .toList();
    }
}
