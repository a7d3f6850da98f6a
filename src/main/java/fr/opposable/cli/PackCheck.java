package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.pack.PackProgress;
import fr.opposable.pack.PackRefusedException;
import fr.opposable.pack.PackVerification;
import fr.opposable.pack.PackVerifier;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code verify} of a pack: what it is given decides whether a pack or a store is checked. */
final class PackCheck {

    private final Terminal terminal;
    private final boolean quiet;
    private final HistoryCommand.Format format;

    private PackCheck(Terminal terminal, boolean quiet, HistoryCommand.Format format) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.format = format;
    }

    /** {@return the exit code when {@code path} is a pack; none when it is a store, or was not given} */
    static Optional<Integer> of(@Nullable Path path, Terminal terminal, boolean quiet, HistoryCommand.Format format) {
        return path != null && PackVerifier.isPack(path)
                ? Optional.of(new PackCheck(terminal, quiet, format).check(path))
                : Optional.empty();
    }

    private int check(Path path) {
        try {
            PackVerification verification = PackVerifier.verify(path, progress());
            if (format == HistoryCommand.Format.json) {
                terminal.out().println(Json.pretty(found(verification).json()));
            } else {
                print(verification);
            }
            return verification.isIntact() ? ExitCode.DONE : ExitCode.REFUSALS;
        } catch (PackRefusedException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private PackProgress progress() {
        return quiet ? PackProgress.NONE : new ByteProgress(terminal, "vérifiés")::told;
    }

    private void print(PackVerification verification) {
        verification.problems().forEach(problem -> terminal.out()
                .println(problem.where()
                        + French.typeset(" : ")
                        + problem.what()
                        + (problem.since() == null
                                ? ""
                                : French.typeset(" (première version touchée : %s)")
                                        .formatted(problem.since()))));
        verification.notices().forEach(notice -> terminal.err().println(French.typeset("Note : ") + notice));
        terminal.out().println(found(verification).words("fichier(s)"));
    }

    private static Verified found(PackVerification verification) {
        return new Verified(
                verification.isIntact(),
                verification.checked(),
                verification.problems().stream()
                        .map(problem -> new Verified.Problem(problem.what(), problem.where(), problem.since()))
                        .toList(),
                verification.notices());
    }
}
