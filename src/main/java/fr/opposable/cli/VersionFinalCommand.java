package fr.opposable.cli;

import fr.opposable.campaign.Approval;
import fr.opposable.campaign.LetterWorkshop;
import fr.opposable.kernel.French;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.VersionLife;
import fr.opposable.vault.VersionState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From a draft to the final version of the same facts. */
@Command(
        name = "final",
        description = {
            "Rend définitif un projet relu\u00a0: la même lettre sans « PROJET », contrôlée à nouveau, dans une nouvelle version.",
            "Le projet reste tel quel\u202f; le journal dit qui l’a approuvé."
        })
final class VersionFinalCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    VersionTarget target = new VersionTarget();

    @Option(names = "--out", paramLabel = "FICHIER", description = "Où écrire aussi la lettre définitive.")
    @Nullable
    Path out;

    VersionFinalCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return target.in(clock, found -> {
            VersionLife draft = target.choose(found.lives(), life -> life.state() == VersionState.DRAFT);
            LetterWorkshop workshop = LetterWorkshop.standard();
            SealedVersion version = new Approval(found.store(), found.vault(), clock)
                    .approve(draft, workshop, target.options.asOf(clock), target.authorName());
            if (out != null) {
                new ResultFile(terminal, out).write(found.vault().read(version));
            }
            terminal.out()
                    .println(French.typeset("%s version %d : définitive, SHA-256 %s")
                            .formatted(
                                    version.key().kind(),
                                    version.versionNo(),
                                    version.artifact().hex()));
            return ExitCode.DONE;
        });
    }
}
