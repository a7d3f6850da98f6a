package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A proof as a file: a head, hashes one a line, an empty line, the signed checkpoint the hashes lead to.
 *
 * @param head the lines before the hashes, without the number
 * @param number the number the head ends with: the place of a leaf, or the size of the earlier log
 * @param path the hashes, nearest first
 * @param note the signed checkpoint
 */
public record ProofFile(String head, long number, List<Sha256> path, String note) {

    private static final String INCLUSION = "c2sp.org/tlog-proof@v1\nindex ";
    private static final String CONSISTENCY = "old ";

    public ProofFile {
        path = List.copyOf(path);
    }

    /** {@return what shows that the log at {@code to} continues the log at {@code from}, as a witness is asked (C2SP tlog-witness)} */
    public static ProofFile of(ConsistencyProof proof, String note) {
        return new ProofFile(CONSISTENCY, proof.from().size(), proof.path(), note);
    }

    /**
     * {@return the inclusion proof in this file (C2SP tlog-proof)}
     *
     * @throws IllegalArgumentException when it is none, written as it must be to the last character
     */
    public static ProofFile inclusion(String file) {
        return parse(INCLUSION, file);
    }

    /**
     * {@return the consistency proof in this file}
     *
     * @throws IllegalArgumentException when it is none, written as it must be to the last character
     */
    public static ProofFile consistency(String file) {
        return parse(CONSISTENCY, file);
    }

    private static ProofFile parse(String head, String file) {
        int end = file.indexOf("\n\n");
        if (!file.startsWith(head) || end < 0) {
            throw new IllegalArgumentException("Not a proof of this kind");
        }
        String[] lines = file.substring(head.length(), end).split("\n", -1);
        List<Sha256> path = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            path.add(Sha256.ofRaw(Base64.getDecoder().decode(lines[i])));
        }
        ProofFile proof = new ProofFile(head, Long.parseLong(lines[0]), path, file.substring(end + 2));
        if (!proof.file().equals(file)) {
            throw new IllegalArgumentException("The proof is not written as it should be");
        }
        return proof;
    }

    /** {@return whether it shows that {@code leaf} has its place in the log of its checkpoint} */
    public boolean includes(Sha256 leaf) {
        Checkpoint checkpoint = SignedFile.parse(note).checkpoint();
        return head.equals(INCLUSION) && ProofCheck.includes(leaf, number, checkpoint.size(), path, checkpoint.root());
    }

    /** {@return whether it shows that the log of its checkpoint continues {@code earlier}} */
    public boolean continues(Checkpoint earlier) {
        Checkpoint later = SignedFile.parse(note).checkpoint();
        return head.equals(CONSISTENCY)
                && number == earlier.size()
                && earlier.origin().equals(later.origin())
                && ProofCheck.extendsTo(earlier.size(), earlier.root(), later.size(), later.root(), path);
    }

    /** {@return the file} */
    public String file() {
        StringBuilder text = new StringBuilder(head).append(number).append('\n');
        path.forEach(hash ->
                text.append(Base64.getEncoder().encodeToString(hash.raw())).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
