package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VaultVerification;
import fr.opposable.vault.VerificationProgress;
import fr.opposable.vault.VerificationRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Re-reads the store and its log and names what was altered, moved, added or removed. Writes nothing. */
@Command(
        name = "verify",
        description =
                "Relit le coffre, ses lignes et son registre, ou un dossier de preuve\u202f; nomme ce qui est altéré, déplacé, ajouté ou retiré.")
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "DOSSIER",
            arity = "0..1",
            description =
                    "Dossier de données à vérifier (par défaut\u00a0: celui de --data), ou dossier de preuve, décompressé ou non.")
    @Nullable
    Path folder;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    @Option(
            names = "--from-start",
            description =
                    "Relit tout, même si une vérification interrompue du même coffre peut être reprise où elle s’est arrêtée.")
    boolean fromStart;

    VerifyCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (folder != null && Files.notExists(folder)) {
            throw new InputException(
                    French.typeset("« %s » n’existe pas. Donnez un dossier de preuve ou un dossier de données.")
                            .formatted(folder));
        }
        Optional<Integer> pack = PackCheck.of(folder, terminal, options.quiet, format);
        return pack.isPresent() ? pack.get() : checkStore();
    }

    private int checkStore() {
        Path data = folder == null ? options.data : folder;
        if (!Stores.exists(data, options.db)) {
            throw new InputException(
                    French.typeset("Le dossier « %s » ne contient aucune base : il n’y a rien à vérifier.")
                            .formatted(data));
        }
        try (DataStore store = DataStore.open(data, options.db);
                Vault vault = new Vault(store, clock)) {
            VerifyProgress progress = new VerifyProgress(terminal, System::nanoTime);
            VerificationRequest request = VerificationRequest.whole();
            VaultVerification verification = vault.verify(
                    fromStart ? request : request.resuming(), options.quiet ? VerificationProgress.NONE : progress);
            progress.end();
            if (format == HistoryCommand.Format.json) {
                terminal.out().println(Json.pretty(StoreVerification.json(verification)));
            } else {
                StoreVerification.print(verification, terminal, options.quiet);
            }
            return verification.isIntact() ? ExitCode.DONE : ExitCode.REFUSALS;
        }
    }
}
