package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VaultVerification;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final int STEP = 10_000;

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

    VerifyCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
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
            VaultVerification verification = vault.verify(this::progress);
            if (format == HistoryCommand.Format.json) {
                terminal.out().println(Json.pretty(json(verification)));
            } else {
                print(verification);
            }
            return verification.isIntact() ? ExitCode.DONE : ExitCode.REFUSALS;
        }
    }

    private void progress(long checked) {
        if (!options.quiet && checked % STEP == 0) {
            terminal.err().println(checked + " versions vérifiées…");
        }
    }

    private void print(VaultVerification verification) {
        verification.problems().forEach(problem -> terminal.out()
                .println(problem.where() + French.typeset(" : ") + problem.what()));
        verification.notices().forEach(notice -> terminal.err().println(French.typeset("Note : ") + notice));
        terminal.out()
                .println(
                        verification.isIntact()
                                ? French.typeset("Intact : %d version(s) vérifiée(s).")
                                        .formatted(verification.checked())
                                : French.typeset("Altéré : %d anomalie(s) sur %d version(s) vérifiée(s).")
                                        .formatted(verification.problems().size(), verification.checked()));
    }

    private static Map<String, Object> json(VaultVerification verification) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("verdict", verification.isIntact() ? "intact" : "altered");
        map.put("checked", verification.checked());
        List<Map<String, @Nullable Object>> problems = verification.problems().stream()
                .map(problem -> {
                    Map<String, @Nullable Object> item = new LinkedHashMap<>();
                    item.put("what", problem.what());
                    item.put("where", problem.where());
                    item.put("since", problem.since());
                    return item;
                })
                .toList();
        map.put("problems", problems);
        map.put("notices", verification.notices());
        return map;
    }
}
