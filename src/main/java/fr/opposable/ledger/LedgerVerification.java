package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the log found.
 *
 * @param leaves number of leaves checked
 * @param faults what is altered, missing or moved
 * @param notices harmless things worth knowing
 * @param proven the hashes that checkpoints prove, where the leaf says otherwise or is gone
 */
public record LedgerVerification(long leaves, List<Fault> faults, List<String> notices, Map<Long, Sha256> proven) {

    public LedgerVerification {
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
        proven = Map.copyOf(proven);
    }

    /**
     * @param what what happened, in French
     * @param where the part of the log
     * @param firstLeaf the first leaf it touches; null when it touches none
     */
    public record Fault(String what, String where, @Nullable Long firstLeaf) {}

    /** {@return the hash that this leaf must have, if it was found to be wrong} */
    public Optional<Sha256> proven(long index) {
        return Optional.ofNullable(proven.get(index));
    }
}
