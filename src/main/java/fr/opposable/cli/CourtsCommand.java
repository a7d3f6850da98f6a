package fr.opposable.cli;

import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.compliance.Finding;
import fr.opposable.court.CoDebtor;
import fr.opposable.court.CourtBook;
import fr.opposable.court.CourtDataFaultyException;
import fr.opposable.court.CourtQuestions;
import fr.opposable.court.Courts;
import fr.opposable.court.FilingCase;
import fr.opposable.court.Qualification;
import fr.opposable.decompte.DecompteText;
import fr.opposable.filing.FilingOptions;
import fr.opposable.intake.Intake;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The competent court of one case. */
@Command(
        name = "courts",
        description =
                "La juridiction compétente pour l’injonction de payer\u00a0: nom, adresse, règle qui la désigne, ce qui reste à confirmer.")
final class CourtsCommand implements Callable<Integer> {

    /** Folder below {@code --data} where an import leaves a newer table of courts. */
    static final String TABLE = "courts";

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Mixin
    CaseArgument affaire = new CaseArgument();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    @Mixin
    QualificationOptions qualification = new QualificationOptions();

    @Mixin
    CourtOption court = new CourtOption();

    @Option(
            names = "--co-debtor",
            paramLabel = "INSEE",
            description = "Code INSEE de la commune d’un autre débiteur de la même dette\u202f; peut être répété.")
    List<String> coDebtors = List.of();

    CourtsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate asOf = options.asOf(clock);
        FilingDecision decided = FilingDecision.ofOne(
                affaire.home(),
                FilingOptions.draftOf(),
                court.added(qualification.stated(
                        coDebtors.stream().map(CoDebtor::at).toList())));
        Qualification stated = decided.stated();
        Intake.Accepted accepted = ImportedProofs.in(affaire.read(), options, clock);
        LegalLibrary legal = LegalLibrary.fromClassPath();
        ClaimStatement statement = new ClaimReckoner(legal).statement(accepted.caseFile(), asOf);
        FilingCase filing =
                FilingCase.of(new Courts(book(options.data), legal), accepted.caseFile(), statement, asOf, stated);
        List<Finding> findings = CourtQuestions.ask(filing);
        terminal.out()
                .println(
                        format == HistoryCommand.Format.json
                                ? Json.pretty(CourtsJson.of(filing, findings))
                                : CourtsText.of(filing, decided.options().coDebtors(), findings));
        if (!options.quiet) {
            DecompteText.findings(ImportedProofs.findings(accepted), WhereToWrite::said)
                    .forEach(line -> terminal.err().println(line));
        }
        return findings.stream().anyMatch(Finding::isBlocking) ? ExitCode.REFUSALS : ExitCode.DONE;
    }

    /** {@return the table an import left below {@code data}, else the one that travels with the program} */
    static CourtBook book(Path data) {
        Path imported = data.resolve(TABLE);
        if (!Files.isDirectory(imported)) {
            return CourtBook.bundled();
        }
        try {
            return CourtBook.of(imported);
        } catch (CourtDataFaultyException e) {
            throw new InputException(
                    French.typeset(
                                    "La table des juridictions de « %s » ne peut pas être lue. Supprimez ce dossier pour revenir à celle du programme, ou importez-la de nouveau : ./opposable courts-import --help.")
                            .formatted(imported),
                    e);
        }
    }
}
