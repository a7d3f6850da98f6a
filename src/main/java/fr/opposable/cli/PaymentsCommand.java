package fr.opposable.cli;

import fr.opposable.bank.BankFile;
import fr.opposable.bank.BankFiles;
import fr.opposable.bank.PaymentsImport;
import fr.opposable.bank.PaymentsReport;
import fr.opposable.bank.RecordedPayment;
import fr.opposable.bank.ToConfirm;
import fr.opposable.bank.UnreadableStatementException;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.intake.PortfolioUnreadableException;
import fr.opposable.intake.ProblemText;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.originals.Originals;
import fr.opposable.rendering.PdfTools;
import fr.opposable.rendering.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in the payments that bank statements show. */
@Command(
        name = "payments",
        description = {
            "Importe les règlements lus sur des relevés de compte\u00a0: CAMT.053, MT940 ou CFONB 120.",
            "Chaque relevé est prouvé complet par ses soldes. Ce qui est certain est inscrit dans son affaire.",
            "Le doute est listé dans a-confirmer.csv\u00a0: remplissez sa colonne «\u00a0decision\u00a0», puis relancez."
        })
final class PaymentsCommand implements Callable<Integer> {

    private static final int MOST_FILES = 2_000;

    /** What lies beside bank files without being one. */
    private static final Set<String> LISTS = Set.of(ToConfirm.FILE, ToConfirm.STRANGERS);

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "RELEVÉ", arity = "1..*", description = "Relevés de compte, ou dossiers de relevés.")
    List<Path> given = List.of();

    @Option(
            names = "--portfolio",
            paramLabel = "DOSSIER",
            description = "Portefeuille dont les affaires sont cherchées, outre celles du coffre\u202f; se répète.")
    List<Path> portfolios = List.of();

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            description = "Où écrire a-confirmer.csv et sans-affaire.csv (par défaut\u00a0: à côté du premier relevé).")
    @Nullable
    Path out;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    PaymentsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        List<Path> lists = new ArrayList<>();
        for (Path path : given) {
            sort(path, files, lists);
        }
        Path listed = out == null ? home(given.getFirst()) : out;
        for (String name : LISTS) {
            if (Files.isRegularFile(listed.resolve(name))) {
                lists.add(listed.resolve(name));
            }
        }
        if (files.isEmpty()) {
            throw new InputException(
                    "Aucun relevé de compte n’est donné\u00a0: nommez un fichier CAMT.053, MT940 ou CFONB 120, ou un dossier qui en contient.");
        }
        List<Problem> refused = new ArrayList<>();
        List<BankFile> read = new ArrayList<>();
        files.forEach((path, name) -> {
            try {
                read.add(BankFiles.read(path, name));
            } catch (UnreadableStatementException e) {
                refused.add(e.problem());
            }
        });
        if (read.isEmpty()) {
            throw new InputException("Aucun relevé n’a pu être lu\u00a0:" + System.lineSeparator()
                    + String.join(System.lineSeparator(), ProblemText.of(refused)));
        }
        PaymentsReport report = imported(read, decisions(lists));
        Path doubtful = write(listed, ToConfirm.FILE, report);
        Path strangers = write(listed, ToConfirm.STRANGERS, report);
        tell(report, refused, doubtful, strangers);
        return refused.isEmpty() && report.doubtful().isEmpty() ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private static Path home(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return Files.isDirectory(path) || parent == null ? path : parent;
    }

    private void sort(Path path, Map<Path, String> files, List<Path> lists) throws IOException {
        if (!Files.exists(path)) {
            throw new InputException(
                    French.typeset("Le relevé « %s » n’existe pas.").formatted(path));
        }
        if (!Files.isDirectory(path)) {
            if (LISTS.contains(String.valueOf(path.getFileName()))) {
                lists.add(path);
            } else {
                files.put(path, String.valueOf(path.getFileName()));
            }
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(path)) {
            inside = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
        }
        if (inside.size() > MOST_FILES) {
            throw new InputException(
                    French.typeset("Le dossier « %s » a plus de %d fichiers : importez-le par parties.")
                            .formatted(path, MOST_FILES));
        }
        for (Path file : inside) {
            String name = String.valueOf(file.getFileName());
            if (LISTS.contains(name)) {
                lists.add(file);
            } else if (!name.startsWith(".")) {
                files.put(file, path.relativize(file).toString());
            }
        }
    }

    private static Map<String, ToConfirm.Decision> decisions(List<Path> lists) {
        Map<String, ToConfirm.Decision> decisions = new HashMap<>();
        for (Path list : lists) {
            try {
                decisions.putAll(ToConfirm.read(list));
            } catch (PortfolioUnreadableException e) {
                throw new InputException(
                        French.typeset("La liste « %s » ne peut pas être lue :%n%s")
                                .formatted(list, String.join(System.lineSeparator(), ProblemText.of(e.problems()))),
                        e);
            }
        }
        return decisions;
    }

    private PaymentsReport imported(List<BankFile> read, Map<String, ToConfirm.Decision> decisions) {
        for (Path portfolio : portfolios) {
            PortfolioDoor.requireThere(portfolio);
        }
        try (OpenVault open = OpenVault.of(options.data, options.db, clock);
                OpenCases cases = new OpenCases(open.vault())) {
            portfolios.forEach(portfolio -> cases.add(PortfolioDoor.open(portfolio)));
            cases.add(open.vault());
            if (cases.debts().size() == 0) {
                throw new InputException(
                        "Aucune affaire n’est connue\u00a0: donnez un portefeuille par --portfolio, ou produisez d’abord ses lettres (--data).");
            }
            if (cases.refused() > 0) {
                terminal.err()
                        .println(French.typeset(
                                        "Note : %d affaire(s) des portefeuilles, illisible(s), n’ont pas été cherchée(s).")
                                .formatted(cases.refused()));
            }
            PaymentsReport report = new PaymentsImport(
                            open.vault().journal(),
                            new Originals(open.vault(), PdfTools.signatures()),
                            cases.debts(),
                            new ClaimReckoner(LegalLibrary.fromClassPath()),
                            decisions,
                            options.lastDay(clock),
                            System.getProperty("user.name", "inconnu"))
                    .run(read);
            open.vault().settle();
            return report;
        }
    }

    private static @Nullable Path write(Path folder, String name, PaymentsReport report) {
        try {
            return ToConfirm.write(folder, name, name.equals(ToConfirm.FILE) ? report.doubtful() : report.strangers());
        } catch (IOException e) {
            throw new InputException(
                    French.typeset(
                                    "La liste « %s » n'a pas pu être écrite (%s). Donnez par --out un dossier où écrire, et relancez : ce qui est inscrit ne le sera pas deux fois.")
                            .formatted(folder.resolve(name), DiskFault.words(e)),
                    e);
        }
    }

    private void tell(PaymentsReport report, List<Problem> refused, @Nullable Path doubtful, @Nullable Path strangers) {
        if (!refused.isEmpty()) {
            terminal.err().println(French.typeset("Relevés refusés, dont rien n'est inscrit :"));
            ProblemText.of(refused).forEach(line -> terminal.err().println(line));
        }
        if (format == HistoryCommand.Format.json) {
            terminal.out().println(Json.pretty(PaymentsJson.of(report, refused)));
            return;
        }
        terminal.out()
                .println(French.typeset(
                                "%d relevé(s), %d encaissement(s) ou retour(s) : %d règlement(s) inscrit(s), %d annulé(s), %d déjà connu(s), %d écarté(s), %d à confirmer, %d sans affaire")
                        .formatted(
                                report.statements(),
                                report.credits(),
                                report.recorded().size(),
                                report.reversed().size(),
                                report.known(),
                                report.setAside(),
                                report.doubtful().size(),
                                report.strangers().size()));
        report.notices().forEach(notice -> wrapped("  ", notice));
        report.recorded().forEach(payment -> wrapped("  - ", line(payment)));
        report.reversed().forEach(payment -> wrapped("  - annulé\u00a0: ", line(payment)));
        if (doubtful != null) {
            terminal.out()
                    .println(French.typeset("À confirmer (remplissez la colonne « decision » et relancez) : ")
                            + doubtful);
        }
        if (strangers != null) {
            terminal.out().println(French.typeset("Sans affaire : ") + strangers);
        }
    }

    private static String line(RecordedPayment payment) {
        return French.typeset("%s, %s : %s").formatted(payment.key().reference(), payment.told(), payment.why());
    }

    private void wrapped(String head, String text) {
        TextTable.wrap(head, text).forEach(line -> terminal.out().println(line));
    }
}
