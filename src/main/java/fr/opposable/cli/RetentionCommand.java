package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How long papers are kept, what suspends that, and how they go. */
@Command(
        name = "retention",
        description =
                "Conservation\u00a0: ce qui peut partir, ce qui est conservé sur ordre, l’effacement avec certificat. Rien n’est effacé de soi-même.")
final class RetentionCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    CommonOptions options = new CommonOptions();

    RetentionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.err()
                .println(
                        French.typeset(
                                "Que faire ? ./opposable retention due, hold AFFAIRE, release AFFAIRE, close-procedure AFFAIRE ou purge AFFAIRE"));
        return ExitCode.USAGE;
    }
}
