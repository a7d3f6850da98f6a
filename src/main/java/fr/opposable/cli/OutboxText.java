package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.mailing.OutboxEntry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A message of the outbox on one line. */
final class OutboxText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRANCE);

    private OutboxText() {}

    static String line(OutboxEntry entry) {
        StringBuilder line = new StringBuilder(entry.id())
                .append("  ")
                .append(entry.name())
                .append(French.typeset(" : "))
                .append(entry.state().french())
                .append(" depuis le ")
                .append(time(entry.since()));
        if (entry.attempts() > 0) {
            line.append(", ").append(entry.attempts()).append(" essai(s)");
        }
        if (entry.nextAt() != null && entry.attempts() > 0) {
            line.append(", prochain le ").append(time(entry.nextAt()));
        }
        if (!entry.said().isEmpty()) {
            line.append(" (").append(entry.said()).append(')');
        }
        return line.toString();
    }

    private static String time(Instant instant) {
        return TIME.format(LocalDateTime.ofInstant(instant, Paris.ZONE));
    }
}
