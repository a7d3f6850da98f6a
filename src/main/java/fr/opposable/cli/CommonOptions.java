package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command takes. */
final class CommonOptions {

    /** The years of any date of a case. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2099;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    boolean help;

    @Option(names = "--quiet", description = "N’affiche que les résultats et les erreurs.")
    boolean quiet;

    @Option(
            names = "--data",
            paramLabel = "DOSSIER",
            defaultValue = "data",
            description = "Base intégrée et coffre des documents (par défaut\u00a0: ./data).")
    Path data = Path.of("data");

    @Option(
            names = "--db",
            paramLabel = "ADRESSE",
            description = "Base PostgreSQL, jdbc:postgresql://hôte/base\u202f; par défaut la base intégrée.")
    @Nullable
    String db;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Jour du droit et des montants, AAAA-MM-JJ (par défaut\u00a0: aujourd’hui, heure de Paris).")
    @Nullable
    String asOf;

    /** {@return the last day on which what is brought may have happened: today, or the day asked for when that is later} */
    LocalDate lastDay(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Paris.ZONE);
        LocalDate asked = asOf(clock);
        return asked.isAfter(today) ? asked : today;
    }

    /** {@return the day asked for, or today in Paris} */
    LocalDate asOf(Clock clock) {
        if (asOf == null) {
            return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
        }
        try {
            LocalDate day = LocalDate.parse(asOf);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new InputException(
                        French.typeset("--as-of : « %s » est hors des années %d à %d. Vérifiez l’année.")
                                .formatted(asOf, FIRST_YEAR, LAST_YEAR));
            }
            return day;
        } catch (DateTimeException e) {
            throw new InputException(
                    French.typeset("--as-of : « %s » n’est pas une date. Écrivez AAAA-MM-JJ, par exemple 2026-11-21.")
                            .formatted(asOf),
                    e);
        }
    }

    boolean asOfGiven() {
        return asOf != null;
    }
}
