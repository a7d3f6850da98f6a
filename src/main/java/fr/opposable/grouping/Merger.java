package fr.opposable.grouping;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Payment;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.claim.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes one case of several: all their rows, each file below a folder that bears the reference it comes from. */
final class Merger {

    private Merger() {}

    static CaseFile merged(List<GroupMember> members, CaseReference reference) {
        CaseFile first = members.getFirst().file();
        return new CaseFile(
                reference,
                first.creditor(),
                first.sender(),
                first.debtor(),
                terms(members),
                all(members, CaseFile::invoices, Merger::invoice),
                all(members, CaseFile::creditNotes, Merger::creditNote),
                all(members, CaseFile::payments, Merger::payment),
                all(members, CaseFile::events, Merger::event),
                all(members, CaseFile::exhibits, Merger::exhibit),
                List.of());
    }

    /** {@return every file that a case names, below its own folder} */
    static List<String> files(CaseFile file) {
        List<String> files = new ArrayList<>();
        file.invoices().stream().map(Invoice::file).forEach(files::add);
        file.creditNotes().stream().map(CreditNote::file).forEach(files::add);
        file.payments().stream().map(Payment::file).forEach(files::add);
        file.events().stream().map(Event::files).forEach(files::addAll);
        file.exhibits().stream().map(Exhibit::file).forEach(files::add);
        files.addAll(file.terms().documents());
        PenaltyClause clause = file.terms().penaltyClause();
        files.add(clause == null ? null : clause.exhibit());
        return files.stream().filter(name -> name != null).distinct().toList();
    }

    private static <T> List<T> all(
            List<GroupMember> members, Function<CaseFile, List<T>> rows, BiFunction<T, String, T> moved) {
        List<T> all = new ArrayList<>();
        for (GroupMember member : members) {
            rows.apply(member.file()).forEach(row -> all.add(moved.apply(row, member.prefix())));
        }
        return all;
    }

    private static Terms terms(List<GroupMember> members) {
        Terms first = members.getFirst().file().terms();
        List<String> documents = new ArrayList<>();
        for (GroupMember member : members) {
            member.file().terms().documents().forEach(file -> documents.add(member.prefix() + file));
        }
        PenaltyClause clause = first.penaltyClause();
        return new Terms(
                first.paymentDays(),
                first.penaltyRate(),
                first.rateMode(),
                first.dayCount(),
                clause == null
                        ? null
                        : new PenaltyClause(
                                clause.percent(),
                                clause.amount(),
                                clause.article(),
                                below(clause.exhibit(), members.getFirst().prefix())),
                first.capitalisation(),
                first.imputation(),
                first.jurisdictionClause(),
                first.mediationClause(),
                documents);
    }

    private static Invoice invoice(Invoice invoice, String prefix) {
        return new Invoice(
                invoice.number(),
                invoice.issued(),
                invoice.due(),
                invoice.gross(),
                invoice.net(),
                invoice.vat(),
                invoice.subject(),
                invoice.performed(),
                below(invoice.file(), prefix),
                invoice.vatExempt(),
                invoice.disputed());
    }

    private static CreditNote creditNote(CreditNote note, String prefix) {
        return new CreditNote(note.number(), note.date(), note.gross(), note.invoice(), below(note.file(), prefix));
    }

    private static Payment payment(Payment payment, String prefix) {
        return new Payment(
                payment.date(), payment.amount(), payment.invoice(), payment.method(), below(payment.file(), prefix));
    }

    private static Event event(Event event, String prefix) {
        return event.withFiles(event.files().stream().map(file -> prefix + file).toList());
    }

    private static Exhibit exhibit(Exhibit exhibit, String prefix) {
        return new Exhibit(prefix + exhibit.file(), exhibit.title(), exhibit.date(), exhibit.kind(), exhibit.from());
    }

    private static @Nullable String below(@Nullable String file, String prefix) {
        return file == null ? null : prefix + file;
    }
}
