package fr.opposable.bank;

import java.util.List;

/**
 * What an import of bank files did.
 *
 * @param statements statements read
 * @param credits credits and returned sums looked at
 * @param recorded payments recorded now
 * @param reversed payments taken back now
 * @param known entries that an earlier import had recorded
 * @param setAside entries that a person said to pay no case, now or before
 * @param doubtful entries to confirm
 * @param strangers entries that nothing brings near a case, or that are not euros
 * @param notices what the user should know
 */
public record PaymentsReport(
        int statements,
        int credits,
        List<RecordedPayment> recorded,
        List<RecordedPayment> reversed,
        int known,
        int setAside,
        List<OpenEntry> doubtful,
        List<OpenEntry> strangers,
        List<String> notices) {

    public PaymentsReport {
        recorded = List.copyOf(recorded);
        reversed = List.copyOf(reversed);
        doubtful = List.copyOf(doubtful);
        strangers = List.copyOf(strangers);
        notices = List.copyOf(notices);
    }
}
