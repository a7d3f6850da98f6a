package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.sample.DossierFolders;
import fr.opposable.sample.PortfolioGenerator;
import fr.opposable.sample.ScannedPieces;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an invented portfolio of any size. */
@Command(
        name = "sample",
        description = "Écrit un portefeuille inventé de la taille voulue, pour essayer ou charger le programme.")
final class SampleCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "100",
            description = "Nombre d’affaires (par défaut\u00a0: 100).")
    int cases = 100;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Graine\u00a0: la même donne les mêmes fichiers.")
    long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            required = true,
            description = "Où écrire\u202f; des relevés de compte vont avec un portefeuille, dans releves.")
    Path out = Path.of("");

    @Option(
            names = "--rejects",
            paramLabel = "PART",
            defaultValue = "0",
            description = "Part d’affaires fautives, de 0 à 1.")
    BigDecimal rejects = BigDecimal.ZERO;

    @Option(names = "--dossier", description = "Écrit des pièces numérisées inventées au lieu d’un portefeuille.")
    boolean dossier;

    @Option(
            names = "--dossiers",
            paramLabel = "N",
            description =
                    "Écrit N dossiers d’affaires avec leurs pièces, prêts pour produce --kind requete-injonction (un sur douze incomplet).")
    @Nullable
    Integer dossiers;

    @Option(names = "--exhibits", paramLabel = "N", defaultValue = "200", description = "Avec --dossier\u00a0: pièces.")
    int exhibits = 200;

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Avec --dossier\u00a0: pages en tout.")
    int pages = 2000;

    @Option(
            names = "--megabytes",
            paramLabel = "N",
            defaultValue = "480",
            description = "Avec --dossier\u00a0: poids en tout, en Mo.")
    int megabytes = 480;

    @Option(names = "--only-letters", description = "Chaque affaire appelle une lettre d’une page.")
    boolean onlyLetters;

    SampleCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (dossier) {
            return pieces();
        }
        if (dossiers != null) {
            return caseFolders(dossiers);
        }
        try {
            PortfolioGenerator generator = PortfolioGenerator.asOf(options.asOf(clock))
                    .withRejects(rejects)
                    .withStatements();
            (onlyLetters ? generator.onlyLetters() : generator).write(cases, seed, out);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    French.typeset(
                                    "Ce portefeuille ne peut pas être écrit\u00a0: donnez --cases de 1 à 1000000, --rejects de 0 à 1 et --as-of à partir de 2024 (%s).")
                            .formatted(e.getMessage()),
                    e);
        }
        if (!options.quiet) {
            terminal.err().println("%d affaires inventées dans %s".formatted(cases, out));
        }
        return ExitCode.DONE;
    }

    private int caseFolders(int count) {
        try {
            DossierFolders.write(count, options.asOf(clock), seed, out);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    French.typeset("--dossiers : de 1 à 100000, non %d.").formatted(count), e);
        }
        if (!options.quiet) {
            terminal.err().println("%d dossiers d’affaires inventés dans %s".formatted(count, out));
        }
        return ExitCode.DONE;
    }

    private int pieces() {
        try {
            ScannedPieces.write(exhibits, pages, megabytes, seed, out);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    French.typeset(
                                    "Ces pièces ne peuvent pas être écrites\u00a0: donnez au moins une page par pièce (%s).")
                            .formatted(e.getMessage()),
                    e);
        }
        if (!options.quiet) {
            terminal.err().println("%d pièces inventées dans %s".formatted(exhibits, out));
        }
        return ExitCode.DONE;
    }
}
