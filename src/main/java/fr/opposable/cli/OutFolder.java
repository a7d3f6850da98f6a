package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** A file, or a link to nowhere, in the place of a folder to write into: told before anything is done, and not as a full disk. */
final class OutFolder {

    private static final String NAME = "--out";
    private static final String LABEL = "DOSSIER";

    private OutFolder() {}

    /** @throws InputException when the folder to write into is none */
    static void require(ParseResult asked) {
        ParseResult last = asked;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        OptionSpec option = last.matchedOption(NAME);
        if (option != null && LABEL.equals(option.paramLabel()) && option.getValue() instanceof Path out) {
            require(out);
        }
    }

    private static void require(Path out) {
        for (Path place = out; place != null; place = place.getParent()) {
            if (Files.isDirectory(place)) {
                return;
            }
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new InputException(French.typeset(
                                "--out : « %s » n’est pas un dossier. Donnez un dossier ; il est créé s’il n’existe pas.")
                        .formatted(place));
            }
        }
    }
}
