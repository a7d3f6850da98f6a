package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.vault.VersionLife;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A version is taken back without another in its place. */
@Command(
        name = "withdraw",
        description = {
            "Retire une version sans la remplacer, avec son motif.",
            "Elle reste dans le coffre et dans l’historique\u202f; elle ne s’envoie plus."
        })
final class VersionWithdrawCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    VersionTarget target = new VersionTarget();

    @Option(names = "--reason", paramLabel = "MOTIF", required = true, description = "Pourquoi elle est retirée.")
    String reason = "";

    VersionWithdrawCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return target.in(clock, found -> {
            VersionLife life = target.choose(found.lives(), VersionLife::stands);
            found.vault().lives().withdraw(life, TypedText.reason("--reason", reason), target.authorName());
            found.vault().settle();
            terminal.out().println(French.typeset("%s retirée : %s").formatted(life.name(), reason.strip()));
            return ExitCode.DONE;
        });
    }
}
