package fr.opposable.cli;

import fr.opposable.bundle.BundleOutcome;
import fr.opposable.bundle.BundleRefusedException;
import fr.opposable.bundle.BundleRequest;
import fr.opposable.bundle.BundleTools;
import fr.opposable.bundle.CaseBundler;
import fr.opposable.bundle.Filing;
import fr.opposable.campaign.DocumentKeys;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.FiledNumberException;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.FilingProfiles;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.intake.Intake;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import fr.opposable.originals.CaseKey;
import fr.opposable.rendering.TextTable;
import fr.opposable.vault.Sending;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the dossier of one case, or records that it was filed. */
@Command(
        name = "dossier",
        description = {
            "Le dossier d’injonction de payer d’une affaire\u00a0: actes, pièces jugées, numérotées, tamponnées et reliées, selon le destinataire.",
            "Tant que quelque chose bloque (./opposable check AFFAIRE --for requete-injonction), c’est un «\u00a0PROJET\u00a0», et ce qui bloque est listé."
        })
final class DossierCommand implements Callable<Integer> {

    /** The process that opens files has a heap for two. */
    private static final int MOST_AT_ONCE = 2;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Mixin
    CaseArgument affaire = new CaseArgument();

    @Mixin
    QualificationOptions qualification = new QualificationOptions();

    @Mixin
    FilingChoices choices = new FilingChoices();

    @Mixin
    CourtOption court = new CourtOption();

    @Mixin
    CoDebtorsOption coDebtors = new CoDebtorsOption();

    @Option(names = "--out", paramLabel = "DOSSIER", description = "Où faire le dossier (nécessaire sans --filed).")
    @Nullable
    Path out;

    @Option(
            names = "--profile",
            paramLabel = "NOM",
            description = {
                "Pour qui\u00a0: rpva, rpva-confreres, tribunal-digital, paper, commissaire, client, adversaire.",
                "Par défaut, selon la juridiction\u00a0: tribunal-digital là où il est reçu, paper ailleurs."
            })
    @Nullable
    String profile;

    @Option(names = "--draft", description = "Un projet, même si rien ne bloque.")
    boolean draft;

    @Option(
            names = "--order",
            paramLabel = "FICHIER",
            description = {
                "Ordre des pièces, un fichier par ligne («\u00a0= intitulé\u00a0», «\u00a0a.pdf + b.pdf\u00a0» pour un même numéro,",
                "«\u00a0a.pdf [1-3] = intitulé\u00a0» pour ces pages seules, «\u00a0- a.pdf\u00a0» pour l’écarter,",
                "«\u00a0- a.eml [b.png]\u00a0» pour écarter ce qu’un message apporte)\u202f;",
                "par défaut ordre-des-pieces.txt dans l’affaire, sinon l’ordre d’usage."
            })
    @Nullable
    Path order;

    @Mixin
    CopyOptions copies = new CopyOptions();

    @Option(
            names = "--filed",
            paramLabel = "DATE",
            description =
                    "Inscrit que le dossier a été déposé ce jour-là\u00a0: les numéros des pièces ne changent plus, seules de nouvelles s’ajoutent.")
    @Nullable
    String filed;

    @Option(
            names = "--channel",
            paramLabel = "CANAL",
            defaultValue = "greffe",
            description = "Avec --filed\u00a0: greffe (par défaut), portail, lrar…")
    String channel = "greffe";

    DossierCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        FilingProfile chosen = profile();
        choices.require();
        Intake.Accepted accepted = affaire.read();
        try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            return filed == null ? make(accepted, chosen, open) : file(accepted, open, filed);
        } catch (BundleRefusedException | FiledNumberException | BindingException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private FilingProfile profile() {
        if (out == null && filed == null) {
            throw new InputException(French.typeset("--out : dites où faire le dossier."));
        }
        copies.require();
        try {
            return profile == null
                    ? FilingProfiles.load().preferredFor(null)
                    : FilingProfiles.load().named(profile);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private int file(Intake.Accepted accepted, OpenVault open, String day) {
        LocalDate on;
        try {
            on = LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new InputException(
                    French.typeset("--filed : « %s » n’est pas une date. Écrivez AAAA-MM-JJ, par exemple 2026-11-21.")
                            .formatted(day),
                    e);
        }
        CaseKey key = new CaseKey(
                DocumentKeys.creditor(accepted.caseFile().creditor()),
                accepted.caseFile().reference().value());
        List<String> sent = Filing.record(open.vault(), key, new Sending("greffe", channel, on, null, null), author());
        sent.forEach(name ->
                terminal.out().println(French.typeset("%s : déposée le %s").formatted(name, French.figures(on))));
        terminal.out().println("Les numéros des pièces sont figés\u00a0: ce qui viendra sera numéroté après.");
        return ExitCode.DONE;
    }

    private int make(Intake.Accepted read, FilingProfile chosen, OpenVault open) {
        Intake.Accepted accepted = Completions.completed(read, open.vault());
        FilingDecision decided = FilingDecision.ofOne(
                affaire.home(),
                coDebtors.added(choices.options()),
                court.added(qualification.stated(coDebtors.parties())));
        BundleRequest request = new BundleRequest(
                accepted.caseFile(),
                accepted.findings(),
                affaire.home(),
                options.asOf(clock),
                chosen,
                profile == null,
                decided.options(),
                decided.stated(),
                order,
                copies.seal,
                copies.reduce,
                draft,
                choices.confirmedBy(),
                author(),
                Objects.requireNonNull(out),
                Objects.requireNonNull(out));
        BundleTools tools = BundleTools.with(CourtsCommand.book(options.data));
        BundleOutcome outcome;
        try (CaseBundler bundler = new CaseBundler(open.store(), open.vault(), tools, intake(), clock);
                DossierProgress progress = new DossierProgress(terminal, options.quiet, System::nanoTime)) {
            outcome = bundler.make(request, progress.quietFor(copies.known(terminal, options.quiet)), progress);
        }
        tell(outcome);
        return outcome.isDraft() && !draft ? ExitCode.REFUSALS : ExitCode.DONE;
    }

    private static ExhibitIntake intake() {
        return new ExhibitIntake(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_ONCE));
    }

    private static String author() {
        return System.getProperty("user.name", "inconnu");
    }

    private void tell(BundleOutcome outcome) {
        if (outcome.isUnchanged()) {
            terminal.err().println("Ce dossier était déjà fait, des mêmes éléments\u00a0: rien n’a été refait.");
        }
        terminal.out()
                .println(French.typeset("%s n° %d : %d pièce(s), %d page(s), %d acte(s)")
                        .formatted(
                                outcome.isDraft() ? "Projet de dossier" : "Dossier",
                                outcome.number(),
                                outcome.pieces(),
                                outcome.pages(),
                                outcome.papers()));
        terminal.out().println(outcome.folder());
        if (options.quiet) {
            return;
        }
        List<Finding> blocking = once(outcome.blocking());
        if (!blocking.isEmpty()) {
            terminal.err().println();
            terminal.err().println("CE QUI EMPÊCHE DE LE RENDRE DÉFINITIF");
            blocking.forEach(this::say);
        }
        List<Finding> others = outcome.findings().stream().distinct().toList();
        if (!others.isEmpty() || !outcome.notes().isEmpty()) {
            terminal.err().println();
            terminal.err().println("À SAVOIR");
        }
        others.forEach(this::say);
        outcome.notes().forEach(note -> TextTable.wrap("- ", note)
                .forEach(line -> terminal.err().println(line)));
    }

    /** {@return what stands in the way, each once: a question to a person repeats what another gate says under the same rule} */
    static List<Finding> once(List<Finding> blocking) {
        return blocking.stream()
                .filter(finding -> finding.severity() != Severity.ASK
                        || blocking.stream()
                                .noneMatch(other -> other.severity() != Severity.ASK
                                        && other.rule().equals(finding.rule())))
                .distinct()
                .toList();
    }

    private void say(Finding finding) {
        TextTable.wrap("- ", finding.message()).forEach(line -> terminal.err().println(line));
        TextTable.wrap("  ", French.typeset("À faire : ") + WhereToWrite.said(finding.remedy()))
                .forEach(line -> terminal.err().println(line));
        String article =
                finding.article() == null ? "" : ", " + finding.article().citation();
        terminal.err().println("  [" + finding.rule() + article + "]");
    }
}
