package fr.opposable.cli;

import fr.opposable.retention.HeldCase;
import fr.opposable.retention.Holds;
import fr.opposable.retention.RetentionRefusedException;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said of one case for as long as its papers are kept, with the reason that the journal keeps. */
abstract class HeldCaseCommand implements Callable<Integer> {

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

    HeldCaseCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            HeldCase held = HeldCases.named(caseName, vault);
            String done = record(
                    new Holds(vault.journal()),
                    held,
                    TypedText.reason("--reason", reason),
                    System.getProperty("user.name", "inconnu"));
            vault.settle();
            terminal.out().println(done);
            return ExitCode.DONE;
        } catch (RetentionRefusedException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.REFUSALS;
        }
    }

    /** {@return what was recorded, in words} */
    abstract String record(Holds holds, HeldCase held, String reason, String author);
}
