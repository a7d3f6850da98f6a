package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is done to the log itself: its key, its time-stamps. */
@Command(name = "ledger", description = "Le registre\u00a0: changer sa clé, renouveler ses horodatages.")
final class LedgerCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    CommonOptions options = new CommonOptions();

    LedgerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.err()
                .println(
                        French.typeset(
                                "Que faire du registre ? ./opposable ledger rotate-key, ou ./opposable ledger renew-timestamps"));
        return ExitCode.USAGE;
    }
}
