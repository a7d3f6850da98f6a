package fr.opposable.journal;

import fr.opposable.kernel.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check of the journal found.
 *
 * @param checked number of acts checked
 * @param problems what is altered, added or missing
 * @param waiting number of acts that wait for their place in the log
 * @param missing acts that another one quotes and that are not there: the name of each by the hash of its leaf
 */
public record JournalVerification(long checked, List<Problem> problems, int waiting, Map<Sha256, String> missing) {

    public JournalVerification {
        problems = List.copyOf(problems);
        missing = Map.copyOf(missing);
    }

    /**
     * @param what what happened, in French
     * @param where the act, {@code 732829320/AFF-1, acte 3 (version-sent)}
     */
    public record Problem(String what, String where) {}

    /** {@return the name of the act that this leaf stood for, when an act that came after it quotes it} */
    public Optional<String> missingWith(Sha256 leafHash) {
        return Optional.ofNullable(missing.get(leafHash));
    }
}
