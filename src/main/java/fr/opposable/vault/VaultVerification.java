package fr.opposable.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the vault found.
 *
 * @param checked number of documents and rows checked
 * @param problems what is altered or missing; empty when all is intact
 * @param notices harmless things worth knowing, such as files left by a crash
 */
public record VaultVerification(long checked, List<Problem> problems, List<String> notices) {

    public VaultVerification {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    public boolean isIntact() {
        return problems.isEmpty();
    }

    /**
     * @param what what happened, in French: altéré, manquant…
     * @param where the document and version, or the file
     * @param since first version touched; null when it touches none
     */
    public record Problem(
            String what, String where, @Nullable String since) {}
}
