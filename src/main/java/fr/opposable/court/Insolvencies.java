package fr.opposable.court;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The debtor's collective procedure, and which invoices came before it. */
final class Insolvencies {

    private Insolvencies() {}

    /** {@return the first opening known on {@code day}} */
    static Optional<LocalDate> opened(CaseFile file, LocalDate day) {
        return file.events().stream()
                .filter(event -> event.kind() == EventKind.INSOLVENCY_OPENED)
                .map(Event::date)
                .filter(date -> !date.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** {@return whether any invoice came before the opening} */
    static boolean barsTheClaim(CaseFile file, LocalDate day) {
        return opened(file, day)
                .map(opening -> file.invoices().stream().anyMatch(invoice -> isPrior(invoice, opening)))
                .orElse(false);
    }

    /** A claim comes with the performance, not with the invoice; unknown, it is taken as prior, and the user is told. */
    static boolean isPrior(Invoice invoice, LocalDate opening) {
        LocalDate performed = invoice.performed();
        return performed == null
                || performed.isBefore(opening)
                || invoice.issued().isBefore(opening);
    }
}
