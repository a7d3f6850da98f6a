package fr.opposable.bank;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Money;
import fr.opposable.originals.CaseKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What earlier imports recorded, and what this one adds to it: no entry is recorded twice. */
final class RecordedEntries {

    private final Map<CaseKey, List<RecordedPayment>> standing = new LinkedHashMap<>();
    private final Map<String, Act> recorded = new HashMap<>();
    private final Set<String> setAside = new HashSet<>();

    RecordedEntries(Journal journal) {
        List<JournalAct> acts = new ArrayList<>(journal.ofKind(PaymentActs.RECEIVED));
        acts.addAll(journal.ofKind(PaymentActs.REVERSED));
        for (JournalAct act : acts) {
            String id = act.act().text("entry_id");
            if (id != null) {
                recorded.put(id, act.act());
            }
        }
        PaymentActs.standing(acts).forEach(this::stand);
        journal.ofKind(PaymentActs.SET_ASIDE)
                .forEach(act -> setAside.add(String.valueOf(act.act().text("entry_id"))));
    }

    private void stand(RecordedPayment payment) {
        standing.computeIfAbsent(payment.key(), _ -> new ArrayList<>()).add(payment);
    }

    /** {@return the payments of a case that stand} */
    List<RecordedPayment> of(CaseKey key) {
        return List.copyOf(standing.getOrDefault(key, List.of()));
    }

    Stream<RecordedPayment> all() {
        return standing.values().stream().flatMap(List::stream);
    }

    boolean isSetAside(ReadEntry read) {
        return setAside.contains(read.id()) || setAside.contains(read.idInItsStatement());
    }

    /** {@return whether this very entry is recorded: by the bank's reference, or in the same statement, whatever its file} */
    boolean isRecorded(ReadEntry read) {
        Act twin = recorded.get(read.id());
        boolean same = twin != null
                && (read.entry().bankReference() != null
                        || read.statement().id().equals(twin.text("statement"))
                        || read.statementKey().equals(twin.text("statement_key")));
        return same || recorded.containsKey(read.idInItsStatement());
    }

    /** {@return the act of an entry just like this one; null when there is none} */
    @Nullable
    Act twin(ReadEntry read) {
        return recorded.get(read.id());
    }

    /** {@return whether a decision on this entry was carried out} */
    boolean has(String id) {
        return recorded.containsKey(id) || setAside.contains(id);
    }

    /** {@return a payment of the case that this entry may be, read in another file; null when there is none} */
    @Nullable
    RecordedPayment alike(CaseKey key, ReadEntry read, Money amount, LocalDate day) {
        return of(key).stream()
                .filter(payment -> payment.amount().equals(amount)
                        && !payment.digest().equals(read.file().digest()))
                .filter(payment -> Math.abs(ChronoUnit.DAYS.between(payment.day(), day)) <= PaidCase.SAME_WITHIN_DAYS)
                .filter(payment -> !isAnother(payment, read))
                .findFirst()
                .orElse(null);
    }

    /** Two references of one bank that differ are of two sums. */
    private static boolean isAnother(RecordedPayment payment, ReadEntry read) {
        String reference = read.entry().bankReference();
        return payment.account().equals(read.statement().account())
                && reference != null
                && payment.reference() != null
                && !reference.equals(payment.reference())
                && !payment.statement().equals(read.statementKey());
    }

    RecordedPayment add(Act act, String id) {
        recorded.put(id, act);
        RecordedPayment payment = Objects.requireNonNull(PaymentActs.payment(act, ""));
        stand(payment);
        return payment;
    }

    void setAside(String id) {
        setAside.add(id);
    }

    void takeBack(RecordedPayment payment, Act act, String id) {
        recorded.put(id, act);
        standing.getOrDefault(payment.key(), new ArrayList<>()).remove(payment);
    }
}
