package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.Base64;

/**
 * What the log was at some moment (C2SP tlog-checkpoint): with the root, every leaf and its place is settled.
 *
 * @param origin name of the log
 * @param size number of leaves
 * @param root root of the tree over them
 */
public record Checkpoint(String origin, long size, Sha256 root) {

    /** {@return the three lines that are signed} */
    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.raw()) + "\n";
    }

    /**
     * {@return the checkpoint of these three lines}
     *
     * @throws IllegalArgumentException when they are not such lines, to the last character
     */
    static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new IllegalArgumentException("A checkpoint has three lines, not " + (lines.length - 1));
        }
        Checkpoint checkpoint = new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                Sha256.ofRaw(Base64.getDecoder().decode(lines[2])));
        if (checkpoint.size() < 0 || !checkpoint.text().equals(text)) {
            throw new IllegalArgumentException("The checkpoint is not written as it should be");
        }
        return checkpoint;
    }
}
