package fr.opposable.cli;

import fr.opposable.court.Courts;
import fr.opposable.court.DebtorQuality;
import fr.opposable.court.Matter;
import fr.opposable.court.Qualification;
import fr.opposable.intake.Intake;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.letter.LetterChecklist;
import fr.opposable.rendering.LetterRenderer;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.review.DocumentKind;
import fr.opposable.review.Review;
import fr.opposable.review.ReviewReport;
import fr.opposable.review.RuleIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a careful reader would say of a case, or of one document of it. */
@Command(
        name = "check",
        description =
                "Les contrôles d’une affaire, ou d’un document à en tirer\u00a0: règle, article, ce qui a été vu, ce qu’il faut faire.")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "AFFAIRE", description = "Dossier de l’affaire, où se trouve affaire.yaml.")
    Path folder = Path.of("");

    @Option(
            names = "--for",
            paramLabel = "DOCUMENT",
            description =
                    "Document visé (relance-1, mise-en-demeure, requete-injonction…)\u202f; par défaut l’affaire et sa prochaine étape.")
    @Nullable
    String kind;

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

    CheckCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        DocumentKind asked = kind == null ? null : named(kind);
        Intake.Accepted accepted = ImportedProofs.in(CaseDoor.read(folder), options, clock);
        ReviewReport report =
                review().of(accepted.caseFile(), accepted.findings(), asked, stated(), options.asOf(clock));
        terminal.out()
                .print(
                        format == HistoryCommand.Format.json
                                ? Json.pretty(CheckJson.of(report)) + System.lineSeparator()
                                : CheckText.of(report));
        return report.isBlocked() ? ExitCode.REFUSALS : ExitCode.DONE;
    }

    private Qualification stated() {
        return new Qualification(
                CourtsCommand.named("--matter", matter, Matter.values(), Matter::key),
                CourtsCommand.named("--debtor-is", quality, DebtorQuality.values(), DebtorQuality::key),
                List.of());
    }

    private Review review() {
        LetterRenderer renderer = new LetterRenderer(TemplateLibrary.onClassPath());
        LegalLibrary law = LegalLibrary.fromClassPath();
        return new Review(
                law,
                new LetterChecklist(renderer.glyphs(), renderer.words()),
                renderer::text,
                new Courts(CourtsCommand.book(options.data), law),
                RuleIndex.fromClassPath());
    }

    private static DocumentKind named(String key) {
        return DocumentKind.of(key)
                .orElseThrow(() -> new InputException(French.typeset("--for : aucun document « %s ». Choisissez : %s.")
                        .formatted(
                                key,
                                Arrays.stream(DocumentKind.values())
                                        .map(DocumentKind::key)
                                        .collect(Collectors.joining(", ")))));
    }
}
