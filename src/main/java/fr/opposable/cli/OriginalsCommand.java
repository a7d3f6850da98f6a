package fr.opposable.cli;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import fr.opposable.evidence.PdfSignatures.Signature;
import fr.opposable.kernel.French;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Derivation;
import fr.opposable.originals.NamedFiles;
import fr.opposable.originals.Original;
import fr.opposable.originals.Originals;
import fr.opposable.originals.Submission;
import fr.opposable.rendering.PdfTools;
import fr.opposable.rendering.TextTable;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the exhibits of a case in, bit for bit, and lists them. */
@Command(
        name = "originals",
        description = {
            "Garde au bit près les pièces d’une affaire, et les liste avec leur réception\u00a0: qui, quand, nom, taille, empreinte, nature, lieu de l’original papier.",
            "Avec le dossier de l’affaire, les pièces qu’elle nomme sont prises\u202f; avec sa référence, elles sont listées."
        })
final class OriginalsCommand implements Callable<Integer> {

    private static final String UNKNOWN =
            French.typeset("L’affaire « %s » n’est pas connue du coffre. Donnez son dossier.");

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "AFFAIRE", description = "Dossier de l’affaire, ou sa référence.")
    String caseName = "";

    @Option(
            names = "--add",
            paramLabel = "FICHIER",
            arity = "1..*",
            description = "Autres pièces à prendre, où qu’elles soient.")
    List<Path> added = List.of();

    @Option(
            names = "--paper-at",
            paramLabel = "LIEU",
            description =
                    "Où se trouve l’original papier des pièces données par --add\u202f; sans --add, de toutes celles de l’affaire.")
    @Nullable
    String paperAt;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    OriginalsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path folder = Path.of(caseName);
        boolean isFolder = Files.exists(folder);
        if (paperAt != null) {
            paperAt = TypedText.reason("--paper-at", paperAt);
        }
        CaseFile file = isFolder ? CaseDoor.read(folder).caseFile() : null;
        List<Submission> submissions = file == null ? others() : all(file, folder);
        if (submissions.isEmpty() && !Stores.exists(options.data, options.db)) {
            throw new InputException(French.typeset(
                            "Le dossier de données « %s » ne contient aucune base : indiquez le bon avec --data.")
                    .formatted(options.data));
        }
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            Originals originals = new Originals(vault, PdfTools.signatures());
            CaseKey key = file == null
                    ? submissions.isEmpty() ? null : keyOf(vault, originals)
                    : new CaseKey(
                            DocumentKeys.creditor(file.creditor()),
                            file.reference().value());
            if (key != null && !submissions.isEmpty()) {
                originals.receive(key, submissions, System.getProperty("user.name", "inconnu"));
                vault.settle();
            }
            List<Original> all = key == null ? originals.of(caseName, null) : originals.of(key);
            if (all.isEmpty() && vault.history(caseName, null).isEmpty() && file == null) {
                throw new InputException(UNKNOWN.formatted(caseName));
            }
            tell(all, key == null ? keys(vault, originals) : Set.of(key), originals);
            return ExitCode.DONE;
        }
    }

    /** A reference alone names a case only when one creditor uses it. */
    private CaseKey keyOf(Vault vault, Originals originals) {
        Set<CaseKey> keys = keys(vault, originals);
        if (keys.size() != 1) {
            throw new InputException(French.typeset(
                            keys.isEmpty()
                                    ? UNKNOWN
                                    : "Plusieurs créanciers ont une affaire « %s ». Donnez son dossier.")
                    .formatted(caseName));
        }
        return keys.iterator().next();
    }

    private Set<CaseKey> keys(Vault vault, Originals originals) {
        Set<CaseKey> keys = new LinkedHashSet<>();
        originals.of(caseName, null).forEach(original -> keys.add(original.key()));
        vault.history(caseName, null)
                .forEach(version -> keys.add(
                        new CaseKey(version.key().creditor(), version.key().caseReference())));
        return keys;
    }

    private List<Submission> all(CaseFile file, Path path) {
        Path parent = path.toAbsolutePath().getParent();
        Path folder = Files.isDirectory(path) || parent == null ? path : parent;
        List<Submission> all = new ArrayList<>(NamedFiles.of(file, folder).stream()
                .map(named ->
                        new Submission(named.file(), named.name(), named.role(), added.isEmpty() ? paperAt : null))
                .toList());
        all.addAll(others());
        return all;
    }

    private List<Submission> others() {
        return added.stream()
                .map(file -> {
                    if (!Files.isRegularFile(file)) {
                        throw new InputException(French.typeset("--add : « %s » n'existe pas, ou n'est pas un fichier.")
                                .formatted(file));
                    }
                    return new Submission(file, String.valueOf(file.getFileName()), null, paperAt);
                })
                .toList();
    }

    private void tell(List<Original> all, Set<CaseKey> keys, Originals originals) {
        if (format == HistoryCommand.Format.json) {
            terminal.out().println(Json.pretty(OriginalsJson.of(all, keys, originals)));
            return;
        }
        tell(all);
        keys.forEach(key -> originals.ofVersions(key).forEach(this::tell));
    }

    private void tell(List<Original> originals) {
        if (originals.isEmpty()) {
            terminal.out()
                    .println(French.typeset("Aucune pièce gardée pour l'affaire « %s ».")
                            .formatted(caseName));
            return;
        }
        terminal.out()
                .println("Pièces de l’affaire " + originals.getFirst().key().reference());
        for (Original original : originals) {
            terminal.out().println();
            terminal.out().println(original.name());
            terminal.out().println("  SHA-256 " + original.sha256().hex());
            LocalDateTime at = LocalDateTime.ofInstant(original.receivedAt(), Paris.ZONE);
            line("%d octets, %s, reçue le %s à %s par %s"
                    .formatted(
                            original.size(),
                            original.mediaType(),
                            French.figures(at.toLocalDate()),
                            at.toLocalTime().withNano(0),
                            original.receivedBy()));
            if (original.role() != null) {
                line("dans l’affaire\u00a0: " + original.role());
            }
            if (original.paperAt() != null) {
                line("original papier\u00a0: " + original.paperAt());
            }
            if (original.isSigned()) {
                line("signée électroniquement (%s)\u00a0: ne jamais la modifier"
                        .formatted(original.signatures().stream()
                                .map(OriginalsCommand::shown)
                                .collect(Collectors.joining(", "))));
            }
            if (original.unread() != null) {
                line("gardée telle quelle, mais illisible\u00a0: " + original.unread());
            }
            for (Derivation derived : original.derived()) {
                line(French.typeset("en a été tirée (%s) : %s %s")
                        .formatted(derived.transformation(), derived.sha256().abbreviated(), derived.parameters()));
            }
        }
    }

    private void tell(Originals.OfVersion made) {
        Derivation derived = made.derivation();
        line(French.typeset("d’une lettre du coffre (SHA-256 %s) a été tirée (%s) : %s %s")
                .formatted(
                        made.from().abbreviated(),
                        derived.transformation(),
                        derived.sha256().abbreviated(),
                        derived.parameters()));
    }

    private void line(String text) {
        TextTable.wrap("  ", text).forEach(line -> terminal.out().println(line));
    }

    private static String shown(Signature signature) {
        String signer = signature.signer() == null ? "signataire non nommé" : signature.signer();
        return signer + (signature.format().isEmpty() ? "" : ", " + signature.format());
    }
}
