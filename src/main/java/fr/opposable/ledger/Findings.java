package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parts of an audit of the log write down. */
final class Findings {

    private final List<LedgerVerification.Fault> faults = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<Long, Sha256> proven = new HashMap<>();

    void fault(String what, String where, @Nullable Long firstLeaf) {
        faults.add(new LedgerVerification.Fault(what, where, firstLeaf));
    }

    void notice(String notice) {
        notices.add(notice);
    }

    void proven(long index, Sha256 hash) {
        proven.put(index, hash);
    }

    /** {@return whether this part of the log was found wrong already} */
    boolean names(String where) {
        return faults.stream().anyMatch(fault -> fault.where().equals(where));
    }

    LedgerVerification result(long leaves) {
        return new LedgerVerification(leaves, faults, notices, proven);
    }
}
