package fr.opposable.cli;

import fr.opposable.bundle.BundleRefusedException;
import fr.opposable.bundle.BundleRequest;
import fr.opposable.bundle.BundleTools;
import fr.opposable.bundle.DossierRun;
import fr.opposable.bundle.FullDiskException;
import fr.opposable.bundle.GreffePrint;
import fr.opposable.bundle.Halt;
import fr.opposable.bundle.LotReadme;
import fr.opposable.bundle.UnfinishedRun;
import fr.opposable.campaign.RunProgress;
import fr.opposable.campaign.ScratchStore;
import fr.opposable.court.Qualification;
import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.FilingProfiles;
import fr.opposable.filing.FilingOptions;
import fr.opposable.intake.CaseFiling;
import fr.opposable.intake.CompletedPortfolio;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.RenderingException;
import fr.opposable.vault.Vault;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The dossiers of a whole portfolio: what {@code produce --kind requete-injonction} does. */
final class DossierProduction {

    static final String KIND = "requete-injonction";

    private static final int MOST_WORKERS = 4;

    @Option(
            names = "--profile",
            paramLabel = "NOM",
            description =
                    "Avec --kind requete-injonction\u00a0: pour qui sont les dossiers (voir dossier --help)\u202f; par défaut, selon la juridiction de chacun.")
    @Nullable
    String profile;

    @Mixin
    FilingChoices choices = new FilingChoices();

    @Mixin
    QualificationOptions qualification = new QualificationOptions();

    @Mixin
    CopyOptions copies = new CopyOptions();

    /** What the command was asked with. */
    record Asked(
            CommonOptions options, Path portfolio, Path out, boolean isDraft, boolean isResumed, boolean isTrial) {}

    /** What the dossiers of one run share. */
    private record Shared(
            Asked asked, FilingProfile profile, FilingOptions typed, Qualification stated, BundleTools tools) {}

    /** {@return the exit code} */
    int run(Asked asked, Terminal terminal, Clock clock, RunProgress progress) {
        FilingProfile chosen = profile();
        copies.require();
        FilingOptions typed = choices.options();
        Qualification stated = qualification.stated(List.of());
        progress.stage("Ouverture du portefeuille");
        PortfolioDoor.requireThere(asked.portfolio());
        BundleTools tools = BundleTools.with(CourtsCommand.book(asked.options().data));
        Shared shared = new Shared(asked, chosen, typed, stated, tools);
        try (Portfolio read = PortfolioDoor.open(asked.portfolio())) {
            read.notices().forEach(notice -> terminal.err().println(French.typeset("Note : ") + notice));
            DossierRun.Summary summary = asked.isTrial()
                    ? tried(shared, read, terminal, clock, progress)
                    : made(shared, read, terminal, clock, progress);
            return summary.incomplete() + summary.rejected() + summary.left() > 0 && !asked.isDraft()
                    ? ExitCode.REFUSALS
                    : ExitCode.DONE;
        } catch (BundleRefusedException | BindingException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private DossierRun.Summary made(
            Shared shared, Portfolio read, Terminal terminal, Clock clock, RunProgress progress) {
        Asked asked = shared.asked();
        try (CleanStop stop = new CleanStop(terminal);
                OpenVault open = OpenVault.of(asked.options().data, asked.options().db, clock);
                Portfolio cases = CompletedPortfolio.of(read, Completions.of(open.vault()))) {
            UnfinishedRun run = UnfinishedDossiers.begun(asked, clock, wanted(shared, read), terminal);
            Halt halt = halted(
                    stop,
                    French.typeset("Relancez la même commande avec --resume : ce qui est fait ne sera pas refait."));
            DossierRun.Summary summary = new DossierRun(
                            open.store(), open.vault(), shared.tools(), clock, workers(), halt)
                    .run(cases, asked.out(), asking(shared, run.asOf()), copies.ofFile(), progress);
            List<Path> printed = List.of();
            if (!summary.isStopped()) {
                printed = ended(shared, summary);
            }
            tell(summary, printed, asked, terminal);
            return summary;
        }
    }

    /** {@return the files to print, once what goes with the whole lot is written} */
    private List<Path> ended(Shared shared, DossierRun.Summary summary) {
        Path out = shared.asked().out();
        try {
            List<Path> printed = profile == null || shared.profile().layout().paperCopies() > 0
                    ? GreffePrint.write(
                            summary.made().stream()
                                    .map(DossierRun.Summary.Made::folder)
                                    .toList(),
                            out)
                    : List.of();
            LotReadme.write(summary, printed, out);
            UnfinishedRun.end(out);
            return printed;
        } catch (BundleRefusedException | BindingException | RenderingException | UncheckedIOException e) {
            throw FullDiskException.told(e, out);
        }
    }

    private static Halt halted(CleanStop stop, String again) {
        Halt halt = new Halt();
        stop.watch(new CleanStop.Running(halt::ask, "fin des pièces en cours", again));
        return halt;
    }

    /** The store of the user is only looked into, when there is one. */
    private DossierRun.Summary tried(
            Shared shared, Portfolio read, Terminal terminal, Clock clock, RunProgress progress) {
        Asked asked = shared.asked();
        try (CleanStop stop = new CleanStop(terminal);
                ScratchStore scratch = ScratchStore.open(clock)) {
            Halt halt = halted(stop, "Rien n’a été enregistré.");
            if (!Stores.exists(asked.options().data, asked.options().db)) {
                return tried(shared, read, null, scratch, halt, terminal, clock, progress);
            }
            try (OpenVault open = OpenVault.of(asked.options().data, asked.options().db, clock);
                    Portfolio cases = CompletedPortfolio.of(read, Completions.of(open.vault()))) {
                return tried(shared, cases, open.vault(), scratch, halt, terminal, clock, progress);
            }
        }
    }

    private DossierRun.Summary tried(
            Shared shared,
            Portfolio cases,
            @Nullable Vault known,
            ScratchStore scratch,
            Halt halt,
            Terminal terminal,
            Clock clock,
            RunProgress progress) {
        Asked asked = shared.asked();
        LocalDate asOf = asked.options().asOf(clock);
        DossierRun.Summary summary = DossierRun.trial(scratch, known, shared.tools(), clock, workers(), halt)
                .run(cases, asked.out(), asking(shared, asOf), copies.ofFile(), progress);
        tell(summary, List.of(), asked, terminal);
        return summary;
    }

    private static int workers() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS);
    }

    private DossierRun.Asking asking(Shared shared, LocalDate asOf) {
        return (entry, accepted) -> request(shared, asOf, entry, accepted);
    }

    private DossierRun.Asked request(Shared shared, LocalDate asOf, PortfolioCase entry, Intake.Accepted accepted) {
        Asked asked = shared.asked();
        // A case of the CSV set has no folder of its own: what is decided of it lies in one named for it.
        boolean hasFolder = entry.line() == 0;
        Path own = hasFolder ? entry.folder() : entry.folder().resolve(accepted.reference());
        CaseFiling filing = FilingDecision.in(own);
        if (!filing.problems().isEmpty()) {
            return new DossierRun.Asked.Unreadable(filing.problems());
        }
        FilingDecision decided = FilingDecision.of(filing, shared.typed(), shared.stated());
        return new DossierRun.Asked.Dossier(new BundleRequest(
                accepted.caseFile(),
                accepted.findings(),
                entry.folder(),
                asOf,
                shared.profile(),
                profile == null,
                decided.options(),
                decided.stated(),
                hasFolder ? null : BundleRequest.orderIn(own),
                copies.seal,
                copies.reduce,
                asked.isDraft(),
                choices.confirmedBy(),
                author(),
                asked.out().resolve("dossiers"),
                asked.out().resolve("incomplets")));
    }

    private static String author() {
        return System.getProperty("user.name", "inconnu");
    }

    /** {@return the digest of all that the dossiers are made from, but the day} */
    private Sha256 wanted(Shared shared, Portfolio read) {
        BundleTools tools = shared.tools();
        return Sha256.of(String.join(
                "\n",
                read.digest().hex(),
                profile == null ? "" : shared.profile().toString(),
                shared.typed().toString(),
                shared.stated().toString(),
                String.valueOf(choices.confirmedBy()),
                String.valueOf(copies.seal),
                Integer.toString(copies.reduce),
                Boolean.toString(shared.asked().isDraft()),
                tools.engine(),
                tools.law().version(),
                tools.templates().hex()));
    }

    private FilingProfile profile() {
        try {
            return profile == null
                    ? FilingProfiles.load().preferredFor(null)
                    : FilingProfiles.load().named(profile);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void tell(DossierRun.Summary summary, List<Path> printed, Asked asked, Terminal terminal) {
        Path out = asked.out();
        terminal.out()
                .println("%d dossier(s) complet(s), dont %d déjà fait(s), %d incomplet(s), %d rejetée(s)%s"
                        .formatted(
                                summary.complete(),
                                summary.unchanged(),
                                summary.incomplete(),
                                summary.rejected(),
                                asked.isTrial()
                                        ? French.typeset(
                                                " (essai à blanc : rien n’est enregistré, aucun dossier n’est fait)")
                                        : ""));
        if (summary.isStopped()) {
            terminal.out()
                    .println(French.typeset("Arrêté avant la fin : il reste %d affaire(s).")
                            .formatted(summary.left()));
        }
        if (summary.withPoints() > 0) {
            terminal.out()
                    .println(French.typeset(
                                    "Avant de signer : %d dossier(s) complet(s) sur %d ont des points à lire, en tête de leur notice (leur nombre est dans dossiers.csv)")
                            .formatted(summary.withPoints(), summary.complete()));
        }
        terminal.out().println(French.typeset("Rapport : ") + out.resolve("rapport.json"));
        printed.forEach(file -> terminal.out().println(French.typeset("À imprimer : ") + file));
        if (summary.incomplete() + summary.rejected() > 0) {
            terminal.out()
                    .println(French.typeset("Ce qui manque, affaire par affaire : ") + out.resolve("manques.csv"));
        }
        if (summary.incomplete() + summary.rejected() > 0 && !summary.isStopped()) {
            terminal.out().println(French.typeset("À corriger puis à réimporter : ") + out.resolve("rejets"));
        }
    }
}
