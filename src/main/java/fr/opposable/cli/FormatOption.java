package fr.opposable.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For whom a result is written: a reader or a program. */
final class FormatOption {

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    boolean isJson() {
        return format == HistoryCommand.Format.json;
    }

    void print(Terminal terminal, Map<String, ? extends @Nullable Object> result) {
        terminal.out().println(Json.pretty(result));
    }
}
