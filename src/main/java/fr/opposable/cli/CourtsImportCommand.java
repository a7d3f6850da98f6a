package fr.opposable.cli;

import fr.opposable.court.CourtBook;
import fr.opposable.court.CourtsImport;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Refreshes the table of courts from the ministry's published file. */
@Command(
        name = "courts-import",
        description = {
            "Met à jour la table des juridictions depuis le fichier publié par le ministère de la Justice.",
            "C’est la «\u00a0Liste des juridictions compétentes pour les communes de France\u00a0» (data.gouv.fr). Un fichier dont les",
            "témoins échouent est refusé."
        })
final class CourtsImportCommand implements Callable<Integer> {

    /** « 2026-juillet-competences-territoriales.csv ». */
    private static final Pattern PUBLISHED_NAME = Pattern.compile("(\\d{4})-(\\p{L}+)-.*");

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FICHIER", description = "Le fichier CSV publié par le ministère.")
    Path file = Path.of("");

    @Option(
            names = "--vintage",
            paramLabel = "MILLÉSIME",
            description =
                    "Millésime du fichier, par exemple «\u00a0octobre 2026\u00a0»\u202f; lu dans le nom du fichier quand il le porte.")
    @Nullable
    String vintage;

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            description =
                    "Où écrire la table (par défaut\u00a0: le dossier courts de --data, que lit la commande courts).")
    @Nullable
    Path out;

    CourtsImportCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        byte[] bytes = bytes();
        CourtBook current = CourtsCommand.book(options.data);
        return switch (new CourtsImport(current).read(bytes, label(), options.asOf(clock))) {
            case CourtsImport.Refused refused -> {
                terminal.err()
                        .println(French.typeset("Fichier refusé ; la table des juridictions (%s) n’a pas changé.")
                                .formatted(current.vintage().label()));
                refused.reasons().forEach(reason -> terminal.err().println("- " + reason));
                yield ExitCode.REFUSALS;
            }
            case CourtsImport.Refreshed refreshed -> {
                Path folder = out == null ? options.data.resolve(CourtsCommand.TABLE) : out;
                refreshed.write(folder);
                terminal.out()
                        .println(French.typeset(
                                        "Table des juridictions écrite dans %s : %d communes, %d nouvelles, %d disparues, %d changées de ressort civil.")
                                .formatted(
                                        folder,
                                        refreshed.book().communes().size(),
                                        refreshed.added(),
                                        refreshed.dropped(),
                                        refreshed.moved()));
                if (!options.quiet) {
                    terminal.err()
                            .println(
                                    French.typeset(
                                            "Le fichier du ministère ne dit pas la juridiction commerciale : chaque commune garde la sienne, à vérifier là où le tribunal judiciaire a changé."));
                }
                yield ExitCode.DONE;
            }
        };
    }

    private byte[] bytes() {
        if (!Files.isRegularFile(file)) {
            throw new InputException(French.typeset(
                            Files.isDirectory(file)
                                    ? "« %s » est un dossier. Donnez le fichier CSV publié par le ministère de la Justice."
                                    : "Le fichier « %s » n’existe pas. Vérifiez son chemin.")
                    .formatted(file));
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException(
                    French.typeset("Le fichier « %s » ne peut pas être lu.").formatted(file), e);
        }
    }

    private String label() {
        if (vintage != null) {
            return vintage;
        }
        Matcher named = PUBLISHED_NAME.matcher(String.valueOf(file.getFileName()));
        if (!named.matches()) {
            throw new InputException(French.typeset(
                            "Le nom « %s » ne dit pas son millésime. Ajoutez --vintage, par exemple --vintage \"octobre 2026\".")
                    .formatted(file.getFileName()));
        }
        return named.group(2) + " " + named.group(1);
    }
}
