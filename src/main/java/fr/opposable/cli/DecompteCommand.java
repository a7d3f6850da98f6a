package fr.opposable.cli;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.court.Qualification;
import fr.opposable.decompte.DecompteJson;
import fr.opposable.decompte.DecompteText;
import fr.opposable.decompte.DecompteWorkbook;
import fr.opposable.filing.FilingOptions;
import fr.opposable.intake.Intake;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.legal.LegalLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The statement of the claim of one case, as text, JSON, pages or workbook. */
@Command(
        name = "decompte",
        description =
                "Le décompte de la créance d’un dossier d’affaire\u00a0: chaque ligne avec jours, taux, source et article.")
final class DecompteCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Mixin
    CaseArgument affaire = new CaseArgument();

    @Option(
            names = "--format",
            paramLabel = "text|json|pdf|xlsx",
            defaultValue = "text",
            description = "Présentation\u00a0: texte, JSON, PDF/A pour le dossier, classeur à formules.")
    Format format = Format.text;

    @Option(
            names = "--out",
            paramLabel = "FICHIER",
            description = "Fichier à écrire (par défaut\u00a0: la sortie standard).")
    @Nullable
    Path out;

    DecompteCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** How the statement is shown. */
    enum Format {
        text,
        json,
        pdf,
        xlsx;

        boolean isBinary() {
            return this == pdf || this == xlsx;
        }
    }

    @Override
    public Integer call() {
        ResultFile result = new ResultFile(terminal, out);
        if (format.isBinary()) {
            result.refuseScreen("--format " + format);
        }
        LocalDate asOf = options.asOf(clock);
        Intake.Accepted accepted = ImportedProofs.in(affaire.read(), options, clock);
        ClaimStatement reckoned = new ClaimReckoner(LegalLibrary.fromClassPath()).statement(accepted.caseFile(), asOf);
        ClaimStatement statement = reckoned.withFindings(accepted.findings());
        CaseFile file = accepted.caseFile();
        List<Party> others = FilingDecision.ofOne(affaire.home(), FilingOptions.draftOf(), Qualification.NONE)
                .options()
                .coDebtors();
        switch (format) {
            case text -> result.write(DecompteText.of(statement, file, others, WhereToWrite::said));
            case json -> result.write(Json.pretty(DecompteJson.of(statement)) + System.lineSeparator());
            case pdf -> result.write(DecompteFiles.pdf(statement, file, others));
            case xlsx -> result.write(DecompteWorkbook.of(statement, file, others));
        }
        if (format.isBinary() && !options.quiet) {
            DecompteText.findings(statement.findings(), WhereToWrite::said)
                    .forEach(line -> terminal.err().println(line));
        }
        return statement.findings().stream().anyMatch(Finding::isBlocking) ? ExitCode.REFUSALS : ExitCode.DONE;
    }
}
