package fr.opposable.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What letters are judged by once more before they leave. */
final class SecondLookOptions {

    @Option(
            names = "--portfolio",
            paramLabel = "DOSSIER",
            description = {
                "Portefeuille où relire les affaires\u00a0: une lettre qui ne serait plus produite aujourd’hui ne part pas\u202f; se répète.",
                "Par défaut celui du lot, s’il est encore à sa place."
            })
    List<Path> portfolios = List.of();

    @Option(
            names = "--scenario",
            paramLabel = "FICHIER",
            description =
                    "Scénarios du cabinet pour juger les lettres de nouveau (par défaut\u00a0: ceux avec lesquels leur lot a été produit).")
    @Nullable
    Path scenario;

    @Option(
            names = "--journal-only",
            description =
                    "Ne relit pas le portefeuille\u00a0: seul le journal est interrogé (paiements, envois, preuves, retours).")
    boolean journalOnly;

    /** {@return what asks letters whether they would still be made on {@code day}} */
    CasesToday on(LocalDate day, OpenVault open) {
        return new CasesToday(open, new ScenariosOfLots(open, day, scenario), portfolios, journalOnly);
    }
}
