package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, ISO only: what is written otherwise is refused with its ISO form, for 04/03 is two days. */
final class Dates {

    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern ISO_WITH_TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ].*");
    private static final Pattern FRENCH = Pattern.compile("([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}[/. -][0-9]{1,2}[/. -][0-9]{2}");

    private Dates() {}

    static @Nullable LocalDate read(Reading reading, Text text) {
        String typed = text.value();
        Matcher iso = ISO.matcher(typed);
        if (!iso.matches()) {
            reading.complaints()
                    .add(
                            IntakeCode.DATE_FORMAT,
                            text.place(),
                            Phrase.of("« %s » n'est pas une date au format AAAA-MM-JJ.", Phrase.shown(typed)),
                            cureOfShape(typed));
            return null;
        }
        LocalDate date = date(iso.group(1), iso.group(2), iso.group(3));
        if (date == null) {
            reading.complaints()
                    .add(
                            IntakeCode.DATE_IMPOSSIBLE,
                            text.place(),
                            Phrase.of("la date « %s » n'existe pas.", typed),
                            Phrase.of(
                                    "Écrivez une date réelle au format AAAA-MM-JJ, par exemple %s.",
                                    lastDayOf(iso.group(1), iso.group(2))));
            return null;
        }
        if (reading.judging() && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            reading.complaints()
                    .add(
                            IntakeCode.DATE_OUT_OF_RANGE,
                            text.place(),
                            Phrase.of("la date « %s » est hors des années 1900 à 2099.", typed),
                            "Vérifiez l’année.");
            return null;
        }
        return date;
    }

    private static String cureOfShape(String typed) {
        Matcher timed = ISO_WITH_TIME.matcher(typed);
        if (timed.matches()) {
            return Phrase.of("Écrivez %s, sans heure.", timed.group(1));
        }
        Matcher french = FRENCH.matcher(typed);
        if (french.matches()) {
            LocalDate meant = date(french.group(3), french.group(2), french.group(1));
            if (meant != null) {
                return Phrase.of("Écrivez %s.", meant);
            }
        }
        return SHORT_YEAR.matcher(typed).matches()
                ? "Écrivez l’année sur quatre chiffres, au format AAAA-MM-JJ, par exemple 2026-02-28."
                : "Écrivez la date au format AAAA-MM-JJ, par exemple 2026-02-28.";
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate lastDayOf(String year, String month) {
        int number = Integer.parseInt(month);
        return number >= 1 && number <= 12
                ? YearMonth.of(Integer.parseInt(year), number).atEndOfMonth()
                : LocalDate.of(2026, 2, 28);
    }
}
