package fr.opposable.cli;

import fr.opposable.intake.CsvTable;
import fr.opposable.intake.PortfolioUnreadableException;
import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A whole lot was sent. */
@Command(
        name = "sent-lot",
        description = {
            "Inscrit l’envoi de toutes les lettres d’un lot, d’après son lot.csv\u00a0: destinataire et canal y sont lus.",
            "Une lettre que mail n’a pas remise avec son lot, ou qui attend dans la boîte d’envoi, n’est pas inscrite.",
            "Une ligne dont l’empreinte n’est pas celle du coffre est refusée\u202f; une lettre déjà inscrite ne l’est pas deux fois."
        })
final class VersionSentLotCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "LOT", description = "Le fichier lot.csv, ou le dossier du lot.")
    Path lot = Path.of("");

    @Mixin
    SendingDay day = new SendingDay();

    @Option(
            names = "--author",
            paramLabel = "NOM",
            description = "Qui en répond (par défaut\u00a0: votre nom de session).")
    @Nullable
    String author;

    VersionSentLotCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate on = day.or(options.asOf(clock));
        CsvTable table = table();
        if (!Stores.exists(options.data, options.db)) {
            throw new InputException(French.typeset(
                            "Le dossier de données « %s » ne contient aucune base : indiquez le bon avec --data.")
                    .formatted(options.data));
        }
        String name = author == null || author.isBlank()
                ? System.getProperty("user.name", "inconnu")
                : TypedText.name("--author", author);
        LotSendings.Report report;
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            report = new LotSendings(vault, on, name).record(table);
            vault.settle();
        }
        tell(report, on);
        return report.refused().isEmpty() ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private void tell(LotSendings.Report report, LocalDate on) {
        terminal.out()
                .println(French.typeset("%d envoi(s) inscrit(s) au %s, %d déjà inscrit(s), %d refusé(s)")
                        .formatted(
                                report.sent().size(),
                                French.figures(on),
                                report.known().size(),
                                report.refused().size()));
        if (!options.quiet) {
            report.sent().forEach(line -> terminal.out().println("  inscrit, " + line));
            report.known().forEach(line -> terminal.out().println("  déjà inscrit, " + line));
        }
        report.refused().forEach(line -> terminal.err().println("refusé, " + line));
    }

    private CsvTable table() {
        Path file = Files.isDirectory(lot) ? lot.resolve("lot.csv") : lot;
        if (!Files.isRegularFile(file)) {
            throw new InputException(French.typeset("Le fichier « %s » n’existe pas. Donnez le lot.csv d’un lot.")
                    .formatted(file));
        }
        try {
            return CsvTable.read(file, String.valueOf(file.getFileName()));
        } catch (PortfolioUnreadableException e) {
            throw new InputException(
                    e.problems().stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator())), e);
        }
    }
}
