package fr.opposable.cli;

import fr.opposable.bundle.BundleRefusedException;
import fr.opposable.bundle.BundleRequest;
import fr.opposable.bundle.BundleTools;
import fr.opposable.bundle.DossierRun;
import fr.opposable.bundle.GreffePrint;
import fr.opposable.bundle.UnfinishedRun;
import fr.opposable.campaign.RunProgress;
import fr.opposable.court.Qualification;
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
    record Asked(CommonOptions options, Path portfolio, Path out, boolean isDraft, boolean isResumed) {}

    /** {@return the exit code} */
    int run(Asked asked, Terminal terminal, Clock clock, RunProgress progress) {
        FilingProfile chosen = profile();
        copies.require();
        FilingOptions typed = choices.options();
        Qualification stated = qualification.stated(List.of());
        progress.stage("Ouverture du portefeuille");
        PortfolioDoor.requireThere(asked.portfolio());
        try (Portfolio read = PortfolioDoor.open(asked.portfolio());
                OpenVault open = OpenVault.of(asked.options().data, asked.options().db, clock);
                Portfolio cases = CompletedPortfolio.of(read, Completions.of(open.vault()))) {
            BundleTools tools = BundleTools.with(CourtsCommand.book(asked.options().data));
            UnfinishedRun run =
                    UnfinishedDossiers.begun(asked, clock, wanted(asked, read, chosen, typed, stated, tools), terminal);
            int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS);
            DossierRun.Summary summary = new DossierRun(open.store(), open.vault(), tools, clock, workers)
                    .run(
                            cases,
                            asked.out(),
                            (entry, accepted) -> request(asked, run.asOf(), chosen, entry, accepted, typed, stated),
                            copies.ofFile(),
                            progress);
            boolean isPrinted = profile == null || chosen.layout().paperCopies() > 0;
            List<Path> printed = isPrinted ? GreffePrint.write(summary.folders(), asked.out()) : List.of();
            UnfinishedRun.end(asked.out());
            tell(summary, printed, asked.out(), terminal);
            return summary.incomplete() + summary.rejected() > 0 && !asked.isDraft()
                    ? ExitCode.REFUSALS
                    : ExitCode.DONE;
        } catch (BundleRefusedException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private DossierRun.Asked request(
            Asked asked,
            LocalDate asOf,
            FilingProfile chosen,
            PortfolioCase entry,
            Intake.Accepted accepted,
            FilingOptions typed,
            Qualification stated) {
        // A case of the CSV set has no folder of its own: what is decided of it lies in one named for it.
        boolean hasFolder = entry.line() == 0;
        Path own = hasFolder ? entry.folder() : entry.folder().resolve(accepted.reference());
        CaseFiling filing = FilingDecision.in(own);
        if (!filing.problems().isEmpty()) {
            return new DossierRun.Asked.Unreadable(filing.problems());
        }
        FilingDecision decided = FilingDecision.of(filing, typed, stated);
        return new DossierRun.Asked.Dossier(new BundleRequest(
                accepted.caseFile(),
                accepted.findings(),
                entry.folder(),
                asOf,
                chosen,
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
    private Sha256 wanted(
            Asked asked,
            Portfolio read,
            FilingProfile chosen,
            FilingOptions typed,
            Qualification stated,
            BundleTools tools) {
        return Sha256.of(String.join(
                "\n",
                read.digest().hex(),
                profile == null ? "" : chosen.toString(),
                typed.toString(),
                stated.toString(),
                String.valueOf(choices.confirmedBy()),
                String.valueOf(copies.seal),
                Integer.toString(copies.reduce),
                Boolean.toString(asked.isDraft()),
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

    private static void tell(DossierRun.Summary summary, List<Path> printed, Path out, Terminal terminal) {
        terminal.out()
                .println("%d dossier(s) complet(s), dont %d déjà fait(s), %d incomplet(s), %d rejetée(s)"
                        .formatted(summary.complete(), summary.unchanged(), summary.incomplete(), summary.rejected()));
        terminal.out().println(French.typeset("Rapport : ") + out.resolve("rapport.json"));
        printed.forEach(file -> terminal.out().println(French.typeset("À imprimer : ") + file));
        if (summary.incomplete() > 0) {
            terminal.out()
                    .println(French.typeset("Ce qui manque, affaire par affaire : ") + out.resolve("manques.csv"));
        }
        if (summary.incomplete() + summary.rejected() > 0) {
            terminal.out().println(French.typeset("À corriger puis à réimporter : ") + out.resolve("rejets"));
        }
    }
}
