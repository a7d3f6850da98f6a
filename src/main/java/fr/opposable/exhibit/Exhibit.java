package fr.opposable.exhibit;

import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file, judged.
 *
 * @param name how it is called, by its file name or by the message that carried it; a label, never a path
 * @param original the file as received
 * @param sha256 digest of the original
 * @param bytes length of the original
 * @param kind what it is, by its content
 * @param seen what a reader of the exhibit must know, in French
 * @param removed what the original holds and the copy leaves out, in French; empty when nothing
 * @param refusal why it is not accepted; null when it is
 * @param copy its pages, or the original itself when there is nothing to change; null when it is refused
 * @param isSigned whether the original is electronically signed: it then goes in as a copy, with the original beside
 * @param attachments files it carried, judged each on its own
 * @param isShown whether it is a picture that the message which carried it shows in its text, and not a file that was attached
 */
public record Exhibit(
        String name,
        Path original,
        Sha256 sha256,
        long bytes,
        ExhibitKind kind,
        List<String> seen,
        List<String> removed,
        @Nullable Refusal refusal,
        @Nullable PrintedCopy copy,
        boolean isSigned,
        List<Exhibit> attachments,
        boolean isShown) {

    public Exhibit {
        if ((refusal == null) == (copy == null)) {
            throw new IllegalArgumentException("An exhibit is either refused or has pages");
        }
        seen = List.copyOf(seen);
        removed = List.copyOf(removed);
        attachments = List.copyOf(attachments);
    }

    public Verdict verdict() {
        if (refusal != null) {
            return Verdict.REFUSED;
        }
        return removed.isEmpty() ? Verdict.ACCEPTED : Verdict.SANITISED;
    }

    /** {@return the pages of its copy; zero when it is refused} */
    public int pages() {
        return copy == null ? 0 : copy.pages();
    }

    /** {@return whether the original itself is bound: it is scans and nothing else, and there is no copy} */
    public boolean isBoundItself() {
        return copy != null && copy.sha256().equals(sha256);
    }

    /** {@return the same, shown in the text of the message that carried it} */
    Exhibit shown() {
        return new Exhibit(
                name, original, sha256, bytes, kind, seen, removed, refusal, copy, isSigned, attachments, true);
    }

    /**
     * {@return the same, bound from {@code held}}
     *
     * @param held a file of the same bytes as the copy, in a place where nobody changes it
     * @throws IllegalStateException when it was refused
     */
    public Exhibit heldAt(Path held) {
        if (copy == null) {
            throw new IllegalStateException(name + " was refused and is not bound");
        }
        PrintedCopy there = new PrintedCopy(held, copy.sha256(), copy.pages(), copy.making(), copy.isRendering());
        return new Exhibit(
                name, original, sha256, bytes, kind, seen, removed, null, there, isSigned, attachments, isShown);
    }
}
