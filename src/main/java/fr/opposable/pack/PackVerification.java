package fr.opposable.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a pack found.
 *
 * @param checked number of files checked
 * @param bytes their size together
 * @param problems what is altered, missing, added or moved; empty when all is intact
 * @param notices what the reader must know to weigh the verdict
 */
public record PackVerification(long checked, long bytes, List<Problem> problems, List<String> notices) {

    public PackVerification {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    public boolean isIntact() {
        return problems.isEmpty();
    }

    /**
     * Something altered, missing, added or moved.
     *
     * @param what what happened, in French
     * @param where the file
     * @param since first version touched; null when it touches none
     */
    public record Problem(
            String what, String where, @Nullable String since) {}
}
