package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.compliance.Finding;
import fr.opposable.court.CourtBook;
import fr.opposable.court.CourtDataFaultyException;
import fr.opposable.court.CourtQuestions;
import fr.opposable.court.Courts;
import fr.opposable.court.DebtorQuality;
import fr.opposable.court.FilingCase;
import fr.opposable.court.Matter;
import fr.opposable.court.Qualification;
import fr.opposable.intake.Intake;
import fr.opposable.legal.LegalLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(paramLabel = "AFFAIRE", description = "Dossier de l’affaire, où se trouve affaire.yaml.")
    Path folder = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    @Option(
            names = "--matter",
            paramLabel = "MATIÈRE",
            description =
                    "D’où vient la dette\u00a0: prestation, bail-habitation, credit-consommation, bail-commercial, copropriete, salaire, caution, cheque ou dommages.")
    @Nullable
    String matter;

    @Option(
            names = "--debtor-is",
            paramLabel = "QUALITÉ",
            description = "Qualité du débiteur, registre en main\u00a0: commercant, artisan ou civil.")
    @Nullable
    String quality;

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
        Qualification stated = new Qualification(
                named("--matter", matter, Matter.values(), Matter::key),
                named("--debtor-is", quality, DebtorQuality.values(), DebtorQuality::key),
                coDebtors);
        Intake.Accepted accepted = CaseDoor.read(folder);
        LegalLibrary legal = LegalLibrary.fromClassPath();
        ClaimStatement statement = new ClaimReckoner(legal).statement(accepted.caseFile(), asOf);
        FilingCase filing =
                FilingCase.of(new Courts(book(options.data), legal), accepted.caseFile(), statement, asOf, stated);
        List<Finding> findings = CourtQuestions.ask(filing);
        terminal.out()
                .println(
                        format == HistoryCommand.Format.json
                                ? Json.pretty(CourtsJson.of(filing, findings))
                                : CourtsText.of(filing, findings));
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
                    French.typeset("La table des juridictions de « %s » ne peut pas être lue. Supprimez ce dossier pour revenir à celle du programme, ou importez-la de nouveau : ./opposable courts-import --help.")
                            .formatted(imported),
                    e);
        }
    }

    static <T> @Nullable T named(String option, @Nullable String word, T[] values, Function<T, String> key) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> key.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new InputException(French.typeset("%s : « %s » n’est pas connu. Écrivez %s.")
                        .formatted(option, word, Arrays.stream(values).map(key).collect(Collectors.joining(", ")))));
    }
}
