package fr.opposable.evidence;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the life-cycle messages (CDAR) among the files of a case say of its invoices, as facts: an invoice whose last word on the network
 * is a refusal, a dispute or a suspension is contested, and the chronology says by which message. What the case itself says stays.
 *
 * @param file the case, its invoices and events completed
 * @param findings what was read, message by message
 */
public record InvoiceLifeCycle(CaseFile file, List<Finding> findings) {

    static final String RULE = "EINV-STATUS";

    private static final int DAY = 8;

    public InvoiceLifeCycle {
        findings = List.copyOf(findings);
    }

    /** A message, and the file it was read in. */
    private record Found(LifeCycleMessage message, String name, LocalDate day) {}

    /**
     * {@return the case with what its messages say; the same case when it names none}
     *
     * @param folder folder below which the files of the case lie; a file outside it is never opened
     */
    public static InvoiceLifeCycle in(Path folder, CaseFile file) {
        List<Found> messages = messages(folder, file);
        if (messages.isEmpty()) {
            return new InvoiceLifeCycle(file, List.of());
        }
        List<Finding> findings = new ArrayList<>();
        List<Event> events = new ArrayList<>(file.events());
        List<Invoice> invoices = new ArrayList<>();
        for (Invoice invoice : file.invoices()) {
            List<Found> own = messages.stream()
                    .filter(found -> invoice.number().equals(found.message().invoiceNumber()))
                    .toList();
            own.forEach(found -> {
                findings.add(told(found, invoice));
                events.add(event(found, invoice));
            });
            invoices.add(isStopped(own) ? disputed(invoice) : invoice);
        }
        messages.stream()
                .filter(found -> file.invoices().stream().noneMatch(invoice -> invoice.number()
                        .equals(found.message().invoiceNumber())))
                .forEach(found -> findings.add(stray(found)));
        return new InvoiceLifeCycle(file.withInvoices(invoices).withEvents(events), findings);
    }

    private static List<Found> messages(Path folder, CaseFile file) {
        Set<String> names = new LinkedHashSet<>();
        file.events().forEach(event -> names.addAll(event.files()));
        file.exhibits().stream().map(Exhibit::file).forEach(names::add);
        List<Found> messages = new ArrayList<>();
        for (String name : names) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                read(folder, name).ifPresent(message -> messages.add(new Found(message, name, day(message))));
            }
        }
        messages.sort(Comparator.comparing(
                (Found found) -> String.valueOf(found.message().statedAt())));
        return messages;
    }

    private static Optional<LifeCycleMessage> read(Path folder, String name) {
        try {
            Path root = folder.toRealPath();
            Path real = root.resolve(name).toRealPath();
            return real.startsWith(root) && Files.isRegularFile(real) ? LifeCycleMessage.read(real) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** {@return the day of a status; the first day of all when the message gives none} */
    private static LocalDate day(LifeCycleMessage message) {
        String stated = message.statedAt();
        try {
            return stated == null || stated.length() < DAY
                    ? LocalDate.EPOCH
                    : LocalDate.parse(stated.substring(0, DAY), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return LocalDate.EPOCH;
        }
    }

    /** The last status that stops or clears decides. */
    private static boolean isStopped(List<Found> own) {
        return own.stream()
                .flatMap(found -> LifeCycleStatus.of(found.message().status()).stream())
                .map(LifeCycleStatus::effect)
                .filter(effect -> effect == LifeCycleStatus.Effect.STOPS || effect == LifeCycleStatus.Effect.CLEARS)
                .reduce((_, later) -> later)
                .filter(effect -> effect == LifeCycleStatus.Effect.STOPS)
                .isPresent();
    }

    /** {@return « statut 210 Refusée, motif « … » »} */
    private static String status(LifeCycleMessage message) {
        String label = LifeCycleStatus.of(message.status())
                .map(LifeCycleStatus::label)
                .orElse(String.valueOf(message.label()));
        String why = message.reason() == null
                ? message.reasonCode() == null ? "" : ", motif " + message.reasonCode()
                : ", motif " + FrenchText.quoted(message.reason().strip());
        return "statut " + message.status() + " " + label + why;
    }

    private static Event event(Found found, Invoice invoice) {
        return new Event(
                found.day().equals(LocalDate.EPOCH) ? invoice.issued() : found.day(),
                EventKind.OTHER,
                null,
                null,
                FrenchText.of("Cycle de vie : facture %s, %s", invoice.number(), status(found.message())),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(found.name()));
    }

    private static Finding told(Found found, Invoice invoice) {
        Optional<LifeCycleStatus> known = LifeCycleStatus.of(found.message().status());
        boolean paid = known.filter(status -> status.effect() == LifeCycleStatus.Effect.PAID)
                .isPresent();
        return new Finding(
                RULE,
                paid || known.isEmpty() ? Severity.WARNING : Severity.INFORMATION,
                null,
                FrenchText.of(
                        "Réseau de facturation : facture %s, %s, le %s (%s).",
                        FrenchText.quoted(invoice.number()),
                        status(found.message()),
                        found.day().equals(LocalDate.EPOCH)
                                ? "sans date"
                                : found.day().toString(),
                        found.name()),
                FrenchText.of(
                        paid
                                ? "Vérifiez le règlement, et ajoutez-le à payments."
                                : known.isEmpty()
                                        ? "Ce code n'est pas connu : lisez le message."
                                        : "Rien : le message est au dossier. Lecture du code : "
                                                + known.get().checked() + "."));
    }

    private static Finding stray(Found found) {
        return new Finding(
                RULE,
                Severity.WARNING,
                null,
                FrenchText.of(
                        "Le message %s porte sur la facture %s, qui n'est pas dans l'affaire.",
                        found.name(),
                        FrenchText.quoted(String.valueOf(found.message().invoiceNumber()))),
                FrenchText.of("Rangez-le dans l'affaire de cette facture."));
    }

    private static Invoice disputed(Invoice invoice) {
        return new Invoice(
                invoice.number(),
                invoice.issued(),
                invoice.due(),
                invoice.gross(),
                invoice.net(),
                invoice.vat(),
                invoice.subject(),
                invoice.performed(),
                invoice.file(),
                invoice.vatExempt(),
                true);
    }
}
