package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.vault.VaultVerification;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the verification of a store found, for a reader and for a program. */
final class StoreVerification {

    private StoreVerification() {}

    static void print(VaultVerification verification, Terminal terminal, boolean quiet) {
        verification.problems().forEach(problem -> terminal.out().println(line(problem)));
        verification.notices().forEach(notice -> terminal.err().println(French.typeset("Note : " + notice)));
        if (!quiet) {
            terminal.err().println(speed(verification.content()));
        }
        terminal.out().println(found(verification).words("version(s)"));
        verification.problems().stream()
                .map(VaultVerification.Problem::since)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(first -> terminal.out().println(French.typeset("Première version touchée : ") + first));
    }

    private static String line(VaultVerification.Problem problem) {
        String since = problem.since();
        String line = problem.where() + "\u00a0: " + French.typeset(problem.what());
        return since == null || since.equals(problem.where()) ? line : line + " (dès " + since + ")";
    }

    private static String speed(VaultVerification.Content content) {
        String speed = String.format(
                Locale.FRANCE,
                "Documents\u00a0: %,d, %s relus à %d Mo/s",
                content.documents(),
                VerifyProgress.megabytes(content.bytes()),
                content.megabytesPerSecond());
        return content.resumed() == 0
                ? speed + "."
                : speed
                        + String.format(
                                Locale.FRANCE,
                                "\u202f; %,d relus par la vérification interrompue et inchangés depuis.",
                                content.resumed());
    }

    private static Verified found(VaultVerification verification) {
        return new Verified(
                verification.isIntact(),
                verification.checked(),
                verification.problems().stream()
                        .map(problem -> new Verified.Problem(problem.what(), problem.where(), problem.since()))
                        .toList(),
                verification.notices());
    }

    static Map<String, @Nullable Object> json(VaultVerification verification) {
        Map<String, @Nullable Object> map = found(verification).json();
        VaultVerification.Content content = verification.content();
        map.put("documents", content.documents());
        map.put("bytes", content.bytes());
        map.put("megabytesPerSecond", content.megabytesPerSecond());
        map.put("resumed", content.resumed());
        return map;
    }
}
