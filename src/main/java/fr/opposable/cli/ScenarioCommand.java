package fr.opposable.cli;

import fr.opposable.claim.ClaimReckoner;
import fr.opposable.compliance.Finding;
import fr.opposable.decompte.DecompteText;
import fr.opposable.intake.Intake;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.rendering.TextTable;
import fr.opposable.scenario.ScenarioText;
import fr.opposable.scenario.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a firm's scenarios, shows those that are followed, and explains what comes next for a case. */
@Command(
        name = "scenario",
        description = {
            "Les scénarios de la phase amiable. «\u00a0check FICHIER\u00a0» contrôle ceux du cabinet, ligne par ligne\u202f;",
            "«\u00a0show\u00a0» les montre avec leurs sources\u202f; «\u00a0show AFFAIRE\u00a0» dit l’étape suivante, pourquoi, et quel jour."
        })
final class ScenarioCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "check|show", description = "Contrôler, ou montrer.")
    String action = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FICHIER|AFFAIRE",
            description = "Le fichier du cabinet, ou le dossier de l’affaire.")
    @Nullable
    Path target;

    @Option(
            names = "--scenario",
            paramLabel = "FICHIER",
            description = "Avec show\u00a0: scénarios du cabinet, avant ceux du programme.")
    @Nullable
    Path firm;

    ScenarioCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate day = options.asOf(clock);
        Path given = target;
        return switch (action) {
            case "check" -> {
                if (given == null) {
                    throw new InputException(French.typeset("scenario check : donnez le fichier à contrôler."));
                }
                yield check(given, day);
            }
            case "show" -> {
                print(given == null ? ScenarioText.of(ScenarioFiles.of(firm, day)) : explained(given, day));
                yield ExitCode.DONE;
            }
            default ->
                throw new InputException(
                        French.typeset(
                                "scenario : écrivez « scenario check FICHIER », « scenario show » ou « scenario show AFFAIRE »."));
        };
    }

    private int check(Path file, LocalDate day) {
        List<Finding> findings =
                Scenarios.check(ScenarioFiles.text(file), ScenarioFiles.name(file), LegalLibrary.fromClassPath(), day);
        DecompteText.findings(findings, WhereToWrite::said)
                .forEach(line -> terminal.out().println(line));
        terminal.out()
                .println(
                        findings.isEmpty()
                                ? French.typeset("%s : rien à redire.").formatted(ScenarioFiles.name(file))
                                : French.typeset("%s : %d remarque(s).")
                                        .formatted(ScenarioFiles.name(file), findings.size()));
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private List<String> explained(Path folder, LocalDate day) {
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve("affaire.yaml"))) {
            throw new InputException(French.typeset(
                            "« %s » n’est pas le dossier d’une affaire. Donnez celui qui contient affaire.yaml ; pour un portefeuille, « produce --dry-run » dit l’étape de chaque affaire.")
                    .formatted(folder));
        }
        Intake.Accepted accepted = ImportedProofs.in(CaseDoor.read(folder), options, clock);
        LegalLibrary law = LegalLibrary.fromClassPath();
        return ScenarioText.explain(
                accepted.caseFile(),
                new ClaimReckoner(law).statement(accepted.caseFile(), day),
                law,
                ScenarioFiles.of(firm, day));
    }

    private void print(List<String> page) {
        for (String line : page) {
            String body = line.stripLeading();
            String lead = line.substring(0, line.length() - body.length());
            String dash = body.startsWith("- ") ? lead + "- " : lead;
            TextTable.wrap(dash, body.startsWith("- ") ? body.substring(2) : body)
                    .forEach(part -> terminal.out().println(part));
        }
    }
}
