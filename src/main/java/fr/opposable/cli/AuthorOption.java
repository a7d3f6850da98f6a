package fr.opposable.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who answers for what is recorded. */
final class AuthorOption {

    @Option(
            names = "--author",
            paramLabel = "NOM",
            description = "Qui en répond (par défaut\u00a0: votre nom de session).")
    @Nullable
    String author;

    /** {@return the name given, or that of who runs the program} */
    String name() {
        return author == null || author.isBlank() ? System.getProperty("user.name", "inconnu") : author.strip();
    }
}
