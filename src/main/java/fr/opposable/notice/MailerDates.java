package fr.opposable.notice;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as a provider writes them: the letter carrier's day, in Paris. */
final class MailerDates {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final Pattern WITH_OFFSET =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{4,}(Z|[+-][0-9]{2}:?[0-9]{2})");
    private static final Pattern WITH_TIME = Pattern.compile("([0-9][0-9./-]{5,9})(?:T| +à? *)[0-9]{1,2}[:hH].*");

    private final List<DateTimeFormatter> formatters;
    private final LocalDate today;

    MailerDates(List<DateTimeFormatter> formatters, LocalDate today) {
        this.formatters = formatters;
        this.today = today;
    }

    /** What came of reading a day. */
    sealed interface Read permits Day, NoDay {}

    record Day(LocalDate day) implements Read {}

    /** @param why end of a French sentence that begins with « La date » */
    record NoDay(String why) implements Read {}

    Read read(String typed) {
        if (WITH_OFFSET.matcher(typed).matches()) {
            try {
                String colon = typed.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2");
                return inRange(
                        OffsetDateTime.parse(colon).atZoneSameInstant(PARIS).toLocalDate());
            } catch (DateTimeException e) {
                return new NoDay("n'existe pas");
            }
        }
        Matcher timed = WITH_TIME.matcher(typed);
        String day = timed.matches() ? timed.group(1) : typed;
        for (DateTimeFormatter formatter : formatters) {
            ParsePosition end = new ParsePosition(0);
            TemporalAccessor parsed = formatter.parseUnresolved(day, end);
            if (parsed != null && end.getIndex() == day.length()) {
                return resolved(day, formatter);
            }
        }
        return new NoDay("n'est écrite sous aucune des formes du profil");
    }

    private Read resolved(String day, DateTimeFormatter formatter) {
        try {
            return inRange(LocalDate.parse(day, formatter));
        } catch (DateTimeException e) {
            return new NoDay("n'existe pas");
        }
    }

    private Read inRange(LocalDate day) {
        if (day.isAfter(today)) {
            return new NoDay("est postérieure au jour de l'import");
        }
        return day.isBefore(FIRST) ? new NoDay("est antérieure à 2000") : new Day(day);
    }
}
