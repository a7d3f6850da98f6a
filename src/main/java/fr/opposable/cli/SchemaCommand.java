package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a published JSON Schema. */
@Command(name = "schema", description = "Affiche le schéma JSON du dossier d’affaire ou d’un résultat.")
final class SchemaCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "NOM",
            arity = "0..1",
            defaultValue = "affaire",
            description =
                    "affaire (par défaut), bounces, check, courts, deadlines, decompte, history, historydiff, historyreplay, law, lawrates, lawstatus, mail, outbox, rapport ou verify.")
    String name = "affaire";

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!name.matches("[a-z]+")) {
            throw unknown(null);
        }
        try (InputStream schema = SchemaCommand.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            if (schema == null) {
                throw unknown(name);
            }
            terminal.out().print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            return ExitCode.DONE;
        }
    }

    private static InputException unknown(@org.jspecify.annotations.Nullable String name) {
        return new InputException(
                "Aucun schéma%s. Demandez affaire, bounces, check, courts, deadlines, decompte, history, historydiff, historyreplay, law, lawrates, lawstatus, mail, outbox, rapport ou verify."
                        .formatted(
                                name == null
                                        ? " de ce nom"
                                        : French.typeset(" nommé « %s »").formatted(name)));
    }
}
