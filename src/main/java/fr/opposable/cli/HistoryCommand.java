package fr.opposable.cli;

import fr.opposable.bank.Payments;
import fr.opposable.bank.RecordedPayment;
import fr.opposable.history.Archive;
import fr.opposable.history.Snapshot;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.mailing.UndeliveredMail;
import fr.opposable.store.DataStore;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every version of every document of a case, what changed from one to the next, and any two of them side by side. */
@Command(
        name = "history",
        description = {
            "Toutes les versions de tous les documents d’une affaire\u00a0: état, motif, envois, et ce qui a changé de l’une à l’autre.",
            "--diff compare deux versions, en mots et page à page\u202f; --replay refait le décompte d’une version ancienne."
        })
final class HistoryCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "AFFAIRE", description = "Référence de l’affaire, ou son dossier.")
    String caseName = "";

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    Format format = Format.text;

    @Option(
            names = "--diff",
            paramLabel = "NATURE VA VB",
            arity = "3",
            hideParamSyntax = true,
            description = "Ce qui a changé entre deux versions d’un document\u00a0: --diff mise-en-demeure v1 v2.")
    @Nullable
    List<String> diff;

    @Option(
            names = "--pages",
            paramLabel = "FICHIER",
            description = "Avec --diff\u00a0: un PDF des deux versions page à page, les zones changées marquées.")
    @Nullable
    Path pages;

    @Option(
            names = "--replay",
            paramLabel = "NATURE VN",
            arity = "2",
            hideParamSyntax = true,
            description =
                    "Refait le décompte d’une version sur ses faits et sur le droit d’alors\u00a0: --replay mise-en-demeure v1.")
    @Nullable
    List<String> replay;

    HistoryCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** How results are shown. */
    enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        if (pages != null && diff == null) {
            throw new InputException(
                    French.typeset("--pages compare deux versions : nommez-les par --diff NATURE VA VB."));
        }
        Path folder = Path.of(caseName);
        CaseName name = Files.exists(folder) ? CaseName.ofFolder(folder) : new CaseName(caseName, null);
        if (!Stores.exists(options.data, options.db)) {
            throw new InputException(French.typeset(
                            "Le dossier de données « %s » ne contient aucune base : indiquez le bon avec --data.")
                    .formatted(options.data));
        }
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            List<VersionLife> lives = vault.lives().ofCase(name.reference(), name.creditor());
            if (lives.isEmpty() && (name.creditor() == null || diff != null || replay != null)) {
                throw new InputException(French.typeset(
                                "Aucun document de l'affaire « %s » n'est enregistré dans « %s ». Vérifiez la référence et --data ; une"
                                        + " affaire rejetée ou en attente n'a pas de document, et rapport.json dit pourquoi.")
                        .formatted(name.reference(), options.db == null ? options.data : "la base"));
            }
            return show(name, lives, vault, new Archive(vault, LegalLibrary.fromClassPath()));
        }
    }

    private int show(CaseName name, List<VersionLife> lives, Vault vault, Archive archive) {
        boolean json = format == Format.json;
        if (replay != null) {
            return new ReplayView(terminal, archive, json).show(lives, replay);
        }
        if (diff != null) {
            return new DiffView(terminal, archive, vault, json).show(lives, diff, pages);
        }
        List<UndeliveredMail> undelivered = UndeliveredMail.of(vault.journal(), name.reference(), name.creditor());
        if (json) {
            terminal.out()
                    .println(Json.pretty(lives.stream()
                            .map(life -> json(life, vault, undelivered))
                            .toList()));
        } else {
            terminal.out().print(HistoryText.of(name.reference(), lives, archive, undelivered));
            terminal.out()
                    .print(HistoryText.payments(new Payments(vault.journal()).of(name.reference(), name.creditor())));
        }
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> json(
            VersionLife life, Vault vault, List<UndeliveredMail> undelivered) {
        SealedVersion version = life.version();
        String reference = version.key().caseReference();
        String creditor = version.key().creditor();
        Payments payments = new Payments(vault.journal());
        Set<String> unknown =
                payments.unknownTo(() -> Snapshot.read(vault.facts(version)).caseFile(), reference, creditor).stream()
                        .map(RecordedPayment::actId)
                        .collect(Collectors.toSet());
        return HistoryJson.of(life, undelivered, payments.of(reference, creditor), unknown);
    }
}
