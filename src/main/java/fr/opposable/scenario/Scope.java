package fr.opposable.scenario;

import fr.opposable.claim.Sender;
import fr.opposable.kernel.Money;
import fr.opposable.letter.DebtorClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases a scenario is for; an empty set or a null bound means any.
 *
 * @param senders in which capacity the sender writes
 * @param debtors which debtors
 * @param creditors SIREN of creditors
 * @param principalFrom least principal unpaid
 * @param principalBelow principal from which it no longer applies
 * @param lateFrom least days late of the oldest unpaid invoice
 * @param lateBelow days late from which it no longer applies
 */
public record Scope(
        Set<Sender.Role> senders,
        Set<DebtorClass> debtors,
        Set<String> creditors,
        @Nullable Money principalFrom,
        @Nullable Money principalBelow,
        @Nullable Integer lateFrom,
        @Nullable Integer lateBelow) {

    public Scope {
        senders = Set.copyOf(senders);
        debtors = Set.copyOf(debtors);
        creditors = Set.copyOf(creditors);
    }

    boolean includes(
            Sender.Role sender, DebtorClass debtor, @Nullable String creditor, Money principal, long daysLate) {
        return (senders.isEmpty() || senders.contains(sender))
                && (debtors.isEmpty() || debtors.contains(debtor))
                && (creditors.isEmpty() || (creditor != null && creditors.contains(creditor)))
                && (principalFrom == null || principal.compareTo(principalFrom) >= 0)
                && (principalBelow == null || principal.compareTo(principalBelow) < 0)
                && (lateFrom == null || daysLate >= lateFrom)
                && (lateBelow == null || daysLate < lateBelow);
    }

    /** {@return whether every case of {@code other} is one of these too} */
    boolean covers(Scope other) {
        return covers(senders, other.senders)
                && covers(debtors, other.debtors)
                && covers(creditors, other.creditors)
                && lowEnough(principalFrom, other.principalFrom)
                && highEnough(principalBelow, other.principalBelow)
                && lowEnough(lateFrom, other.lateFrom)
                && highEnough(lateBelow, other.lateBelow);
    }

    private static boolean covers(Set<?> mine, Set<?> others) {
        return mine.isEmpty() || (!others.isEmpty() && mine.containsAll(others));
    }

    private static <T extends Comparable<T>> boolean lowEnough(@Nullable T mine, @Nullable T other) {
        return mine == null || (other != null && mine.compareTo(other) <= 0);
    }

    private static <T extends Comparable<T>> boolean highEnough(@Nullable T mine, @Nullable T other) {
        return mine == null || (other != null && mine.compareTo(other) >= 0);
    }
}
