package fr.opposable.cli;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.deadline.DeadlineCalendar;
import fr.opposable.deadline.DeadlineQuestions;
import fr.opposable.deadline.Deadlines;
import fr.opposable.decompte.DecompteText;
import fr.opposable.intake.Intake;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.legal.LegalLibrary;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every time limit of one case, each with its computation. */
@Command(
        name = "deadlines",
        description = {
            "Les échéances d’un dossier d’affaire, la plus urgente d’abord, chacune avec son calcul.",
            "ics\u00a0: un fichier d’agenda (RFC 5545), à importer."
        })
final class DeadlinesCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Mixin
    CaseArgument affaire = new CaseArgument();

    @Option(names = "--format", paramLabel = "text|json|ics", defaultValue = "text", description = "Présentation.")
    Format format = Format.text;

    DeadlinesCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** How deadlines are shown. */
    enum Format {
        text,
        json,
        ics
    }

    @Override
    public Integer call() {
        Intake.Accepted accepted = ImportedProofs.in(affaire.read(), options, clock);
        CaseFile file = accepted.caseFile();
        Deadlines deadlines = Deadlines.of(file, options.asOf(clock), LegalLibrary.fromClassPath());
        List<Finding> findings = DeadlineQuestions.findings(deadlines);
        terminal.out()
                .print(
                        switch (format) {
                            case text -> DeadlinesText.of(deadlines, file);
                            case json -> Json.pretty(DeadlinesJson.of(deadlines, findings)) + System.lineSeparator();
                            case ics ->
                                DeadlineCalendar.of(deadlines, DocumentKeys.creditor(file.creditor()), clock.instant());
                        });
        terminal.out().flush();
        if (!options.quiet) {
            DecompteText.findings(ImportedProofs.findings(accepted), WhereToWrite::said)
                    .forEach(line -> terminal.err().println(line));
        }
        return findings.stream().anyMatch(Finding::isBlocking) ? ExitCode.REFUSALS : ExitCode.DONE;
    }
}
