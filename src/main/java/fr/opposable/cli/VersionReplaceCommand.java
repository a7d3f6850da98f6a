package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.vault.VersionLife;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A version stands in the place of an older one of the same document. */
@Command(
        name = "replace",
        description = {
            "Inscrit qu’une version en remplace une autre du même document, avec le motif.",
            "Produire une nouvelle version l’inscrit déjà\u202f; cet acte sert aux versions d’avant."
        })
final class VersionReplaceCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    VersionTarget target = new VersionTarget();

    @Option(names = "--by", paramLabel = "N", required = true, description = "Numéro de la version qui la remplace.")
    String by = "";

    @Option(names = "--reason", paramLabel = "MOTIF", required = true, description = "Pourquoi elle est remplacée.")
    String reason = "";

    VersionReplaceCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return target.in(clock, found -> {
            List<VersionLife> lives = found.lives();
            VersionLife next = VersionTarget.numbered(lives, by, "--by");
            Predicate<VersionLife> earlier = life ->
                    life.stands() && life.version().versionNo() < next.version().versionNo();
            VersionLife old = target.choose(lives, earlier);
            found.vault().lives().replace(old, next, TypedText.reason("--reason", reason), target.authorName());
            found.vault().settle();
            terminal.out()
                    .println(French.typeset("%s remplacée par la version %d : %s")
                            .formatted(old.name(), next.version().versionNo(), reason.strip()));
            return ExitCode.DONE;
        });
    }
}
