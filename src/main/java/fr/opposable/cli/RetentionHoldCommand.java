package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.retention.HeldCase;
import fr.opposable.retention.Holds;
import fr.opposable.retention.RetentionRefusedException;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a case, whatever its age. */
@Command(name = "hold", description = "Conserve une affaire sur ordre\u00a0: rien n’en part, quel que soit son âge.")
final class RetentionHoldCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "AFFAIRE", description = "Référence de l’affaire, CRÉANCIER/RÉFÉRENCE, ou son dossier.")
    String caseName = "";

    @Option(
            names = "--reason",
            paramLabel = "MOTIF",
            required = true,
            description = "Pourquoi\u202f; inscrit au journal.")
    String reason = "";

    RetentionHoldCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            HeldCase held = HeldCases.named(caseName, vault);
            new Holds(vault.journal()).set(held, reason, System.getProperty("user.name", "inconnu"));
            vault.settle();
            terminal.out()
                    .println(French.typeset(
                                    "L’affaire %s est conservée sur ordre ; rien n’en sera effacé avant « retention release ».")
                            .formatted(held));
            return ExitCode.DONE;
        } catch (RetentionRefusedException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.REFUSALS;
        }
    }
}
