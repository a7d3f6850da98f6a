package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last word of the e-invoicing network on an invoice. It is read in an event of kind {@code other} whose note begins with « Cycle de
 * vie : facture N, », as the reading of a life-cycle message writes it, or a person.
 */
public final class NetworkStatus {

    private static final Pattern NOTE = Pattern.compile("(?iu)cycle de vie[\\s\\u00a0]*:[\\s\\u00a0]*facture (.+)");

    private NetworkStatus() {}

    /** {@return « statut 210 Refusée, motif … (12/11/2026) », the last on {@code day}; empty when none is known} */
    public static Optional<String> of(CaseFile file, Invoice invoice, LocalDate day) {
        return file.events().stream()
                .filter(event ->
                        event.kind() == EventKind.OTHER && !event.date().isAfter(day))
                .sorted(Comparator.comparing(Event::date))
                .flatMap(event -> read(event, invoice).stream())
                .reduce((_, later) -> later);
    }

    private static Optional<String> read(Event event, Invoice invoice) {
        Matcher matcher = NOTE.matcher(event.note() == null ? "" : event.note().strip());
        String start = invoice.number() + ",";
        return matcher.matches() && matcher.group(1).startsWith(start)
                ? Optional.of(
                        matcher.group(1).substring(start.length()).strip() + " (" + French.figures(event.date()) + ")")
                : Optional.empty();
    }
}
