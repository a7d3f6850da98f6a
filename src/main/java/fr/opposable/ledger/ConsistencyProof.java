package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.List;

/**
 * What shows that nothing was removed, altered or slipped in between two checkpoints.
 *
 * @param from the earlier
 * @param to the later
 * @param path the hashes
 */
public record ConsistencyProof(Checkpoint from, Checkpoint to, List<Sha256> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    public boolean holds() {
        return ProofCheck.extendsTo(from.size(), from.root(), to.size(), to.root(), path);
    }
}
