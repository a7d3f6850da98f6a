package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day a letter was sent, as every command that records a sending asks for it. */
final class SendingDay {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Jour de l’envoi, AAAA-MM-JJ (par défaut\u00a0: celui de --as-of, aujourd’hui).")
    @Nullable
    String typed;

    /**
     * {@return the day typed, or {@code other} when none was}
     *
     * @throws InputException when what was typed is no date
     */
    LocalDate or(LocalDate other) {
        if (typed == null) {
            return other;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new InputException(
                    French.typeset("--on : « %s » n’est pas une date. Écrivez AAAA-MM-JJ, par exemple 2026-11-21.")
                            .formatted(typed),
                    e);
        }
    }
}
