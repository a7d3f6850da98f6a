package fr.opposable.cli;

import fr.opposable.bundle.OwnCopies;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.court.Courts;
import fr.opposable.court.Qualification;
import fr.opposable.dossier.CasePieces;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.filing.FilingGate;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingOptions;
import fr.opposable.filing.FilingQuestions;
import fr.opposable.filing.FilingRequest;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    CaseArgument affaire = new CaseArgument();

    @Option(
            names = "--for",
            paramLabel = "DOCUMENT",
            description =
                    "Document visé (relance-1, mise-en-demeure, requete-injonction…)\u202f; par défaut l’affaire et sa prochaine étape.")
    @Nullable
    String kind;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    @Mixin
    QualificationOptions qualification = new QualificationOptions();

    @Mixin
    CourtOption court = new CourtOption();

    CheckCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        DocumentKind asked = kind == null ? null : named(kind);
        Intake.Accepted accepted = ImportedProofs.in(affaire.read(), options, clock);
        FilingDecision decided = FilingDecision.ofOne(
                affaire.home(), FilingOptions.draftOf(), court.added(qualification.stated(List.of())));
        ReviewReport report = report(accepted, asked, decided, options.asOf(clock));
        terminal.out()
                .print(
                        format == HistoryCommand.Format.json
                                ? Json.pretty(CheckJson.of(report)) + System.lineSeparator()
                                : CheckText.of(report, decided.options().coDebtors()));
        return report.isBlocked() ? ExitCode.REFUSALS : ExitCode.DONE;
    }

    private ReviewReport report(
            Intake.Accepted accepted, @Nullable DocumentKind asked, FilingDecision decided, LocalDate day) {
        Qualification stated = decided.stated();
        LegalLibrary law = LegalLibrary.fromClassPath();
        RuleIndex index = RuleIndex.fromClassPath();
        Courts courts = new Courts(CourtsCommand.book(options.data), law);
        LetterRenderer renderer = new LetterRenderer(TemplateLibrary.onClassPath());
        Review review = new Review(
                law, new LetterChecklist(renderer.glyphs(), renderer.words()), renderer::text, courts, index);
        CaseFile file = accepted.caseFile();
        Optional<FilingKind> filed = asked == null ? Optional.empty() : FilingKind.of(asked.key());
        if (filed.isEmpty()) {
            return review.of(file, accepted.findings(), asked, stated, day);
        }
        file = OwnCopies.in(file, affaire.home());
        ClaimStatement statement = new ClaimReckoner(law).statement(file, day);
        FilingRequest request = FilingRequest.of(
                file,
                statement,
                courts.of(file, statement, day, stated),
                ExhibitList.byRule(CasePieces.of(
                        file, stated.matter() != null && stated.matter().isLease())),
                decided.options(),
                day);
        return new FilingGate(review, new FilingQuestions(law, index))
                .of(request, filed.get(), accepted.findings(), stated);
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
