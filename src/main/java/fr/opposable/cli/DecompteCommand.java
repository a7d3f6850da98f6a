package fr.opposable.cli;

import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.compliance.Finding;
import fr.opposable.intake.Intake;
import fr.opposable.legal.LegalLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The statement of the claim of one case. */
@Command(
        name = "decompte",
        description =
                "Le décompte de la créance d’un dossier d’affaire\u00a0: chaque ligne avec jours, taux, source et article.")
final class DecompteCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "AFFAIRE", description = "Dossier de l’affaire, où se trouve affaire.yaml.")
    Path folder = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    DecompteCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate asOf = options.asOf(clock);
        Intake.Accepted accepted = CaseDoor.read(folder);
        ClaimStatement reckoned = new ClaimReckoner(LegalLibrary.fromClassPath()).statement(accepted.caseFile(), asOf);
        ClaimStatement statement = reckoned.withFindings(accepted.findings());
        terminal.out()
                .println(
                        format == HistoryCommand.Format.json
                                ? Json.pretty(DecompteJson.of(statement))
                                : DecompteText.of(statement, accepted.caseFile()));
        return statement.findings().stream().anyMatch(Finding::isBlocking) ? ExitCode.REFUSALS : ExitCode.DONE;
    }
}
