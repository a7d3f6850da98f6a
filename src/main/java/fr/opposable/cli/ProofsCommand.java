package fr.opposable.cli;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import fr.opposable.kernel.French;
import fr.opposable.notice.ImportReport;
import fr.opposable.notice.KnownLetters;
import fr.opposable.notice.LetterProofs;
import fr.opposable.notice.MailerProfile;
import fr.opposable.notice.ProofsImport;
import fr.opposable.notice.ProofsUnreadableException;
import fr.opposable.notice.ScanReader;
import fr.opposable.notice.ToReconcile;
import fr.opposable.notice.Unmatched;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Originals;
import fr.opposable.rendering.PdfTools;
import fr.opposable.rendering.TextTable;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in the proofs of what was sent: scans, and the mailer's tables. */
@Command(
        name = "proofs",
        description = {
            "Importe les preuves d’envoi et de distribution\u00a0: un dossier de scans (PDF, JPEG, PNG, TIFF) et le tableau du prestataire (CSV).",
            "Les codes-barres des recommandés sont lus sur les scans. Ce qui ne se rapproche de rien est listé dans a-rapprocher.csv."
        })
final class ProofsCommand implements Callable<Integer> {

    private static final Duration LONGEST_SCAN = Duration.ofMinutes(2);
    private static final int MOST_FILES = 20_000;
    private static final Set<String> PICTURES = Set.of("pdf", "jpg", "jpeg", "png", "tif", "tiff");

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "DOSSIER", description = "Dossier des scans et du tableau du prestataire.")
    Path folder = Path.of("");

    @Option(
            names = "--case",
            paramLabel = "AFFAIRE",
            description =
                    "Dossier d’une affaire dont les événements portent des numéros de recommandé\u202f; se répète.")
    List<Path> cases = List.of();

    @Option(
            names = "--csv",
            paramLabel = "FICHIER",
            description = "Tableau du prestataire (par défaut\u00a0: les fichiers .csv du dossier).")
    @Nullable
    Path csv;

    @Option(
            names = "--mapping",
            paramLabel = "FICHIER",
            description = "Profil de prestataire\u00a0: noms des colonnes, statuts, forme des dates.")
    @Nullable
    Path mapping;

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            description = "Où écrire a-rapprocher.csv (par défaut\u00a0: le dossier importé).")
    @Nullable
    Path out;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    ProofsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    French.typeset("Le dossier de preuves « %s » n’existe pas.").formatted(folder));
        }
        Map<String, Path> tables = new TreeMap<>();
        Map<String, Path> scans = new TreeMap<>();
        List<Unmatched> others = new ArrayList<>();
        sort(tables, scans, others);
        if (tables.isEmpty() && scans.isEmpty()) {
            throw new InputException(
                    French.typeset("Le dossier « %s » ne contient ni tableau (CSV) ni scan (PDF, JPEG, PNG, TIFF).")
                            .formatted(folder));
        }
        LocalDate today = options.lastDay(clock);
        try {
            ProofsImport.Bundle bundle = new ProofsImport.Bundle(tables, scans, knownLetters(), profiles(today), today);
            ImportReport report = imported(bundle);
            List<Unmatched> unmatched =
                    Stream.concat(report.unmatched().stream(), others.stream()).toList();
            Path list = ToReconcile.write(out == null ? folder : out, unmatched);
            tell(report, unmatched, list);
            return unmatched.isEmpty() ? ExitCode.DONE : ExitCode.REFUSALS;
        } catch (ProofsUnreadableException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private ImportReport imported(ProofsImport.Bundle bundle) {
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            Originals originals = new Originals(vault, PdfTools.signatures());
            ImportReport report = new ProofsImport(
                            store,
                            vault,
                            originals,
                            new ScanReader(PdfTools.scans(), LONGEST_SCAN),
                            System.getProperty("user.name", "inconnu"))
                    .run(bundle, this::progress);
            vault.settle();
            return report;
        }
    }

    private void progress(String scan) {
        if (!options.quiet && terminal.interactive()) {
            terminal.err().print("\rLecture de " + scan + "\u001b[K");
            terminal.err().flush();
        }
    }

    private List<MailerProfile> profiles(LocalDate today) {
        return mapping == null ? MailerProfile.inUse(today) : List.of(MailerProfile.read(mapping));
    }

    private KnownLetters knownLetters() {
        KnownLetters letters = new KnownLetters();
        for (Path path : cases) {
            CaseFile file = CaseDoor.read(path).caseFile();
            letters.add(
                    new CaseKey(
                            DocumentKeys.creditor(file.creditor()),
                            file.reference().value()),
                    file);
        }
        return letters;
    }

    private void sort(Map<String, Path> tables, Map<String, Path> scans, List<Unmatched> others) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
        }
        if (files.size() > MOST_FILES) {
            throw new InputException(
                    French.typeset("Le dossier « %s » a plus de %d fichiers : importez-le par parties.")
                            .formatted(folder, MOST_FILES));
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            boolean ours = file.getFileName().toString().contains(ToReconcile.FILE);
            if (ours || (csv != null && Files.isSameFile(file, csv))) {
                continue;
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                others.add(left(
                        name,
                        "C’est un lien, ou ce n’est pas un fichier ordinaire.",
                        "Copiez le fichier lui-même dans le dossier."));
            } else if (PICTURES.contains(ending)) {
                scans.put(name, file);
            } else if (ending.equals("csv") && csv == null) {
                tables.put(name, file);
            } else {
                others.add(left(
                        name,
                        "Ce n’est ni un tableau CSV, ni un scan PDF, JPEG, PNG ou TIFF.",
                        "Convertissez-le, ou retirez-le du dossier."));
            }
        }
        if (csv != null) {
            tables.put(String.valueOf(csv.getFileName()), csv);
        }
    }

    private static Unmatched left(String name, String reason, String cure) {
        return new Unmatched(name, "", null, null, Unmatched.State.NOT_RECORDED, reason, cure);
    }

    private void tell(ImportReport report, List<Unmatched> unmatched, @Nullable Path list) {
        if (!options.quiet && terminal.interactive()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
        if (format == HistoryCommand.Format.json) {
            terminal.out().println(Json.pretty(ProofsJson.of(report, unmatched)));
            return;
        }
        terminal.out()
                .println("%d ligne(s) et %d scan(s) lus\u00a0: %d fait(s) et %d pièce(s) enregistrés, %d déjà connu(s)"
                        .formatted(report.rows(), report.scans(), report.facts(), report.files(), report.known()));
        if (report.sent() > 0) {
            terminal.out().println("%d version(s) inscrite(s) comme envoyée(s)".formatted(report.sent()));
        }
        report.notices().forEach(notice -> TextTable.wrap("  ", notice)
                .forEach(line -> terminal.out().println(line)));
        for (LetterProofs letter : report.letters()) {
            terminal.out().println();
            terminal.out().println(letter.key().reference() + ", " + letter.name());
            letter.proved().forEach(one -> TextTable.wrap("  - ", LetterProofs.told(one))
                    .forEach(line -> terminal.out().println(line)));
            letter.files().forEach(file -> TextTable.wrap("  - ", "pièce " + file)
                    .forEach(line -> terminal.out().println(line)));
        }
        if (list != null) {
            terminal.out().println();
            terminal.out()
                    .println(French.typeset("%d à rapprocher ou à compléter : %s")
                            .formatted(unmatched.size(), list));
        }
    }
}
