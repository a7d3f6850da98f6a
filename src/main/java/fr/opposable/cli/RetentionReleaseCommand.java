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

/** Releases a case that was held. */
@Command(name = "release", description = "Lève la conservation sur ordre d’une affaire.")
final class RetentionReleaseCommand implements Callable<Integer> {

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

    RetentionReleaseCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            HeldCase held = HeldCases.named(caseName, vault);
            new Holds(vault.journal()).release(held, reason, System.getProperty("user.name", "inconnu"));
            vault.settle();
            terminal.out()
                    .println(French.typeset("La conservation sur ordre de l’affaire %s est levée.")
                            .formatted(held));
            return ExitCode.DONE;
        } catch (RetentionRefusedException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.REFUSALS;
        }
    }
}
