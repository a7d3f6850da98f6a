package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.Base64;
import java.util.List;

/**
 * What shows that one thing was recorded, at its place, without showing any other: about seventeen hashes for a hundred thousand.
 *
 * @param index place in the log, from 0
 * @param path the hashes from the leaf to the root, nearest first
 * @param checkpoint the log the root is of
 * @param note the signed file of that checkpoint
 */
public record InclusionProof(long index, List<Sha256> path, Checkpoint checkpoint, String note) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** {@return whether it holds for this leaf; the signature of the note is another question} */
    public boolean holdsFor(Sha256 leaf) {
        return ProofCheck.includes(leaf, index, checkpoint.size(), path, checkpoint.root());
    }

    /** {@return the file that others can check (C2SP tlog-proof)} */
    public String file() {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\nindex ")
                .append(index)
                .append('\n');
        path.forEach(hash ->
                text.append(Base64.getEncoder().encodeToString(hash.raw())).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
