package fr.opposable.deadline;

import fr.opposable.deadline.Deadline.State;
import fr.opposable.deadline.Deadline.Task;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The deadlines of a case as a calendar file (RFC 5545): one all-day event each, on the last day in law.
 *
 * <p>An event keeps its UID from one export to the next, whatever day it falls on, so that a calendar replaces it instead of adding another.
 * A deadline met before its day is exported as cancelled, for the same reason. Reminders of what the creditor must do are counted from
 * the safe day, before any extension; of what is to be waited for, there is one, on the morning after.
 *
 * <p>No METHOD: publishing in the sense of RFC 5546 asks for an ORGANIZER, and nobody invites anyone here.
 */
public final class DeadlineCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HOUR = 9;

    /** Days before the safe day; the longest is for a prescription. */
    private static final List<Long> REMINDERS = List.of(180L, 30L, 7L, 1L);

    private DeadlineCalendar() {}

    /**
     * {@return the file, in UTF-8 once written}
     *
     * @param deadlines of the case
     * @param creditor what tells the creditor apart from others with the same references
     * @param now when the file is made
     */
    public static String of(Deadlines deadlines, String creditor, Instant now) {
        ICalendarText text = new ICalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .text("PRODID", "-//Opposable//Echeances//FR")
                .line("CALSCALE", "GREGORIAN")
                .text(
                        "X-WR-CALNAME",
                        "Échéances de l’affaire " + deadlines.reference().value());
        deadlines.all().stream()
                .filter(deadline -> deadline.computation() != null)
                .filter(deadline -> isWorthADay(deadline, deadlines.asOf()))
                .forEach(deadline -> event(text, deadline, deadlines, creditor, now));
        return text.line("END", "VCALENDAR").toString();
    }

    /** What is over is history; what was done before its day is taken off. */
    private static boolean isWorthADay(Deadline deadline, LocalDate asOf) {
        return switch (deadline.state()) {
            case LATE, RUNNING -> true;
            case MET -> !Objects.requireNonNull(deadline.last()).isBefore(asOf);
            case OVER, UNDATED -> false;
        };
    }

    private static void event(
            ICalendarText text, Deadline deadline, Deadlines deadlines, String creditor, Instant now) {
        LocalDate last = Objects.requireNonNull(deadline.last());
        boolean met = deadline.state() == State.MET;
        text.line("BEGIN", "VEVENT")
                .line("UID", uid(creditor, deadlines.reference().value(), deadline.key()))
                .line("DTSTAMP", STAMP.format(now.truncatedTo(ChronoUnit.SECONDS)))
                .line("DTSTART;VALUE=DATE", DAY.format(last))
                .line("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)))
                .text("SUMMARY", summary(deadline, deadlines))
                .text("DESCRIPTION", description(deadline))
                .line("CATEGORIES", ICalendarText.escaped("Échéances") + "," + ICalendarText.escaped(deadline.id()))
                .line("CLASS", "PRIVATE")
                .line("TRANSP", "TRANSPARENT")
                .line("STATUS", met ? "CANCELLED" : "CONFIRMED");
        if (deadline.state() == State.RUNNING) {
            triggers(deadline, deadlines.asOf()).forEach(trigger -> alarm(text, trigger, summary(deadline, deadlines)));
        }
        text.line("END", "VEVENT");
    }

    static String uid(String creditor, String reference, String key) {
        return Sha256.of(String.join("\n", creditor, reference, key)).hex().substring(0, 32) + "@opposable";
    }

    private static String summary(Deadline deadline, Deadlines deadlines) {
        String lead = deadline.task() == Task.ACT ? "Dernier jour" : "Fin du délai";
        return French.typeset("%s : %s [%s]"
                .formatted(lead, deadline.title(), deadlines.reference().value()));
    }

    private static String description(Deadline deadline) {
        List<String> lines =
                new ArrayList<>(Objects.requireNonNull(deadline.computation()).steps());
        lines.add(French.typeset("Texte : %s (%s)."
                .formatted(deadline.article().citation(), deadline.status().french())));
        if (!deadline.ifMissed().isEmpty()) {
            lines.add(French.typeset("À la fin du délai : ") + deadline.ifMissed());
        }
        deadline.unknown().forEach(doubt -> lines.add(French.typeset("À vérifier : ") + doubt));
        return String.join("\n", lines);
    }

    /** Relative to midnight at the start of the event; those whose morning has passed are left out. */
    private static List<String> triggers(Deadline deadline, LocalDate asOf) {
        if (deadline.task() != Task.ACT) {
            return List.of("P1DT%dH".formatted(HOUR));
        }
        LocalDate raw = Objects.requireNonNull(deadline.raw());
        long extension = ChronoUnit.DAYS.between(raw, Objects.requireNonNull(deadline.last()));
        return REMINDERS.stream()
                .filter(days -> !raw.minusDays(days).isBefore(asOf))
                .map(days -> days + extension - 1)
                .map(days -> (days == 0 ? "-PT%2$dH" : "-P%1$dDT%2$dH").formatted(days, 24 - HOUR))
                .toList();
    }

    private static void alarm(ICalendarText text, String trigger, String words) {
        text.line("BEGIN", "VALARM")
                .line("ACTION", "DISPLAY")
                .line("TRIGGER", trigger)
                .text("DESCRIPTION", words)
                .line("END", "VALARM");
    }
}
