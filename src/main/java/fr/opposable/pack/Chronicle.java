package fr.opposable.pack;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Payment;
import fr.opposable.kernel.French;
import fr.opposable.vault.RecordedErasures.Erasure;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.VersionLife;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened in a case, in date order, each fact with the file that proves it. What the file tells; nothing is judged here. */
final class Chronicle {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final List<Fact> facts = new ArrayList<>();

    /**
     * One fact.
     *
     * @param date day
     * @param what what happened
     * @param how by which way, with what result; may be empty
     * @param files what proves it, as the case names it
     * @param ours whether this program made it, rather than the case telling it
     */
    record Fact(LocalDate date, String what, String how, List<String> files, boolean ours) {
        Fact {
            files = List.copyOf(files);
        }
    }

    static List<Fact> of(CaseFile file, List<VersionLife> versions, ErasedPapers erased) {
        Chronicle chronicle = new Chronicle();
        file.invoices().forEach(chronicle::invoice);
        file.creditNotes().forEach(chronicle::creditNote);
        file.payments().forEach(chronicle::payment);
        file.events().forEach(chronicle::event);
        versions.stream()
                .sorted(Comparator.comparing(
                        (VersionLife life) -> life.version().producedAt()))
                .forEach(life -> chronicle.version(life, erased));
        chronicle.facts.sort(Comparator.comparing(Fact::date));
        return List.copyOf(chronicle.facts);
    }

    private void add(LocalDate date, String what, String how, @Nullable String file) {
        facts.add(new Fact(date, what, how, file == null ? List.of() : List.of(file), false));
    }

    private void invoice(Invoice invoice) {
        String subject = invoice.subject() == null ? "" : invoice.subject();
        if (invoice.performed() != null) {
            add(invoice.performed(), "Livraison ou exécution", subject, null);
        }
        add(
                invoice.issued(),
                "Facture " + invoice.number(),
                French.euros(invoice.gross()) + " TTC" + (subject.isEmpty() ? "" : ", " + subject),
                invoice.file());
        add(invoice.due(), "Échéance de la facture " + invoice.number(), "", null);
    }

    private void creditNote(CreditNote note) {
        String about = note.invoice() == null ? "" : ", sur la facture " + note.invoice();
        add(note.date(), "Avoir " + note.number(), French.euros(note.gross()) + about, note.file());
    }

    private void payment(Payment payment) {
        String method = payment.method() == null ? "" : ", " + payment.method();
        String about = payment.invoice() == null ? "" : ", pour la facture " + payment.invoice();
        add(payment.date(), "Règlement", French.euros(payment.amount()) + method + about, payment.file());
    }

    private void event(Event event) {
        facts.add(new Fact(event.date(), EventStory.what(event), EventStory.how(event), event.files(), false));
    }

    private void version(VersionLife life, ErasedPapers erased) {
        SealedVersion version = life.version();
        Optional<Erasure> gone = erased.of(version);
        facts.add(new Fact(
                LocalDate.ofInstant(version.producedAt(), PARIS),
                DocumentWords.of(version.key().kind()) + ", version " + version.versionNo(),
                "document produit par %s, version %s"
                                .formatted(version.author(), life.state().french())
                        + gone.map(erasure -> ", " + erasure.words()).orElse(""),
                gone.isPresent() ? List.of() : List.of(VersionPapers.path(life)),
                true));
    }
}
