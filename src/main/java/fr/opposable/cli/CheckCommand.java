package fr.opposable.cli;

import fr.opposable.intake.Intake;
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
                "Les contrôles d’une affaire, ou d’un document à en tirer : règle, article, ce qui a été vu, ce qu’il faut faire.")
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
                    "Document visé (relance-1, mise-en-demeure, requete-injonction…) ; par défaut l’affaire et sa prochaine étape.")
    @Nullable
    String kind;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    CheckCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        DocumentKind asked = kind == null ? null : named(kind);
        Intake.Accepted accepted = CaseDoor.read(folder);
        ReviewReport report = review().of(accepted.caseFile(), accepted.findings(), asked, options.asOf(clock));
        terminal.out()
                .print(
                        format == HistoryCommand.Format.json
                                ? Json.pretty(CheckJson.of(report)) + System.lineSeparator()
                                : CheckText.of(report));
        return report.isBlocked() ? ExitCode.REFUSALS : ExitCode.DONE;
    }

    private static Review review() {
        LetterRenderer renderer = new LetterRenderer(TemplateLibrary.onClassPath());
        return new Review(
                LegalLibrary.fromClassPath(),
                new LetterChecklist(renderer.glyphs(), renderer.words()),
                renderer::text,
                RuleIndex.fromClassPath());
    }

    private static DocumentKind named(String key) {
        return DocumentKind.of(key)
                .orElseThrow(() -> new InputException("--for : aucun document « %s ». Choisissez : %s."
                        .formatted(
                                key,
                                Arrays.stream(DocumentKind.values())
                                        .map(DocumentKind::key)
                                        .collect(Collectors.joining(", ")))));
    }
}
