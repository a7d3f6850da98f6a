package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every version of every document of a case. */
@Command(name = "history", description = "Toutes les versions de tous les documents d’une affaire.")
final class HistoryCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.FRANCE);

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "AFFAIRE", description = "Référence de l’affaire, ou son dossier.")
    String caseName = "";

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    Format format = Format.text;

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
        Path folder = Path.of(caseName);
        CaseName name = Files.exists(folder) ? CaseName.ofFolder(folder) : new CaseName(caseName, null);
        if (!Stores.exists(options.data, options.db)) {
            throw new InputException(French.typeset(
                            "Le dossier de données « %s » ne contient aucune base : indiquez le bon avec --data.")
                    .formatted(options.data));
        }
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            List<SealedVersion> versions = vault.history(name.reference(), name.creditor());
            if (versions.isEmpty() && name.creditor() == null) {
                throw new InputException(French.typeset(
                                "Aucun document de l'affaire « %s » n'est enregistré dans « %s ». Vérifiez la référence et --data ; une"
                                        + " affaire rejetée ou en attente n'a pas de document, et rapport.json dit pourquoi.")
                        .formatted(name.reference(), options.db == null ? options.data : "la base"));
            }
            if (format == Format.json) {
                terminal.out()
                        .println(Json.pretty(
                                versions.stream().map(HistoryCommand::json).toList()));
            } else {
                print(versions, name.reference());
            }
            return ExitCode.DONE;
        }
    }

    private void print(List<SealedVersion> versions, String reference) {
        if (versions.isEmpty()) {
            terminal.out()
                    .println(French.typeset("Aucune version enregistrée pour l’affaire « %s ».")
                            .formatted(reference));
            return;
        }
        terminal.out().println("Affaire " + reference);
        for (SealedVersion version : versions) {
            LocalDateTime at = LocalDateTime.ofInstant(version.producedAt(), Paris.ZONE);
            terminal.out().println("""

                    %s, version %d
                      produite le %s à %s (heure de Paris) par %s
                      modèle %s, textes de loi %s, programme %s
                      empreinte du contenu %s
                      SHA-256 du fichier   %s
                      %d page(s), %d octets, %s
                      %s\
                    """.formatted(
                            version.key().kind(),
                            version.versionNo(),
                            French.figures(at.toLocalDate()),
                            TIME.format(at),
                            version.author(),
                            version.templateId(),
                            version.law().abbreviated(),
                            version.engine(),
                            version.fingerprint().hex(),
                            version.artifact().hex(),
                            version.pages(),
                            version.bytes(),
                            version.lot() == null ? "remise dans aucun lot" : "remise dans " + version.lot(),
                            version.logIndex() == null
                                    ? "attend sa place dans le registre"
                                    : "feuille %d du registre".formatted(version.logIndex())));
        }
    }

    private static Map<String, @Nullable Object> json(SealedVersion version) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("key", version.key().toString());
        map.put("version", version.versionNo());
        map.put("kind", version.key().kind());
        map.put("createdAt", version.producedAt().toString());
        map.put("author", version.author());
        map.put("template", version.templateId());
        map.put("lawVersion", version.law().toString());
        map.put("engine", version.engine());
        map.put("fingerprint", version.fingerprint().hex());
        map.put("sha256", version.artifact().hex());
        map.put("bytes", version.bytes());
        map.put("pages", version.pages());
        map.put("state", version.lot() == null ? "final" : "released");
        map.put("lot", version.lot());
        map.put("logIndex", version.logIndex());
        map.put("supersedes", version.versionNo() > 1 ? version.versionNo() - 1 : null);
        map.put("sent", new ArrayList<>());
        return map;
    }
}
