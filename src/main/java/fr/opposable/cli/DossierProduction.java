package fr.opposable.cli;

import fr.opposable.bundle.BundleRefusedException;
import fr.opposable.bundle.BundleRequest;
import fr.opposable.bundle.BundleTools;
import fr.opposable.bundle.DossierRun;
import fr.opposable.bundle.GreffePrint;
import fr.opposable.campaign.RunProgress;
import fr.opposable.court.Qualification;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.FilingProfiles;
import fr.opposable.filing.FilingOptions;
import fr.opposable.intake.CompletedPortfolio;
import fr.opposable.intake.Portfolio;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The dossiers of a whole portfolio: what {@code produce --kind requete-injonction} does. */
final class DossierProduction {

    static final String KIND = "requete-injonction";

    private static final int MOST_WORKERS = 4;

    @Option(
            names = "--profile",
            paramLabel = "NOM",
            defaultValue = "tribunal-digital",
            description = "Avec --kind requete-injonction\u00a0: pour qui sont les dossiers (voir dossier --help).")
    String profile = "tribunal-digital";

    @Mixin
    FilingChoices choices = new FilingChoices();

    /** What the command was asked with. */
    record Asked(CommonOptions options, Path portfolio, Path out, boolean isDraft) {}

    /** {@return the exit code} */
    int run(Asked asked, Terminal terminal, Clock clock, RunProgress progress) {
        FilingProfile chosen = profile();
        FilingOptions decided = choices.options();
        LocalDate asOf = asked.options().asOf(clock);
        String author = System.getProperty("user.name", "inconnu");
        Path complete = asked.out().resolve("dossiers");
        Path incomplete = asked.out().resolve("incomplets");
        progress.stage("Ouverture du portefeuille");
        PortfolioDoor.requireThere(asked.portfolio());
        try (Portfolio read = PortfolioDoor.open(asked.portfolio());
                OpenVault open = OpenVault.of(asked.options().data, asked.options().db, clock);
                Portfolio cases = CompletedPortfolio.of(read, Completions.of(open.vault()))) {
            BundleTools tools = BundleTools.with(CourtsCommand.book(asked.options().data));
            int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS);
            DossierRun.Summary summary = new DossierRun(open.store(), open.vault(), tools, clock, workers)
                    .run(
                            cases,
                            asked.out(),
                            (entry, accepted) -> new BundleRequest(
                                    accepted.caseFile(),
                                    accepted.findings(),
                                    entry.folder(),
                                    asOf,
                                    chosen,
                                    decided,
                                    new Qualification(null, null, List.of()),
                                    null,
                                    null,
                                    0,
                                    asked.isDraft(),
                                    choices.confirmedBy(),
                                    author,
                                    complete,
                                    incomplete),
                            progress);
            List<Path> printed =
                    chosen.layout().paperCopies() > 0 ? GreffePrint.write(complete, asked.out()) : List.of();
            tell(summary, printed, asked.out(), terminal);
            return summary.incomplete() + summary.rejected() > 0 && !asked.isDraft()
                    ? ExitCode.REFUSALS
                    : ExitCode.DONE;
        } catch (BundleRefusedException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private FilingProfile profile() {
        try {
            return FilingProfiles.load().named(profile);
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
