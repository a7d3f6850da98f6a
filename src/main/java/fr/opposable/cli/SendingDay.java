package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day a letter was sent, as every command that records a sending asks for it. */
final class SendingDay {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Jour de l’envoi, AAAA-MM-JJ (par défaut\u00a0: aujourd’hui).")
    @Nullable
    String typed;

    /**
     * {@return the day typed, or today in Paris}
     *
     * @throws InputException when what was typed is no date
     */
    LocalDate in(Clock clock) {
        if (typed == null) {
            return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
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
