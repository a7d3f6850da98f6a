package fr.opposable.filing;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Party;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, day by day, each with its piece: an aid to read the case, which no text asks for. */
final class ChronologyPaper {

    private final FilingRequest request;
    private final Paper paper;
    private final Cite cite;
    private final List<Line> lines = new ArrayList<>();

    private record Line(LocalDate day, String what, List<String> files) {}

    private ChronologyPaper(FilingRequest request, Paper paper) {
        this.request = request;
        this.paper = paper;
        this.cite = new Cite(request.exhibits());
    }

    static void write(FilingRequest request, Paper paper) {
        new ChronologyPaper(request, paper).write();
    }

    private void write() {
        gather();
        lines.sort(Comparator.comparing(Line::day));
        paper.asLetter().title("Chronologie");
        paper.text(
                PartyWords.name(request.file().creditor()) + " contre " + PartyWords.names(request.debtors()) + ", au "
                        + French.words(request.day()),
                "under");
        paper.table(
                new Paper.Columns(List.of("Date", "Fait", "Pièce"), List.of("when", "name", "piece"), "plain"),
                lines.stream()
                        .map(line -> Paper.Row.of(French.figures(line.day()), line.what(), cite.bare(line.files())))
                        .toList());
        paper.heading("Pièces citées");
        new Annexes(request, paper).bordereau();
    }

    private void gather() {
        request.exhibits().pieces().forEach(piece -> {
            LocalDate date = piece.piece().date();
            boolean told = piece.piece().kind() != null
                    && switch (piece.piece().kind()) {
                        case CONTRACT, ORDER, DELIVERY, STATEMENT, CORRESPONDENCE -> true;
                        default -> false;
                    };
            boolean elsewhere = request.file().events().stream()
                    .anyMatch(event -> event.files().contains(piece.id()));
            if (date != null && told && !elsewhere) {
                lines.add(new Line(date, piece.title(), List.of(piece.id())));
            }
        });
        boolean rents = Rents.areAsked(request);
        request.file().invoices().forEach(invoice -> {
            lines.add(new Line(
                    invoice.issued(),
                    (rents ? "Avis d'échéance" : "Facture") + " n° " + invoice.number() + " de "
                            + French.euros(invoice.gross()),
                    files(invoice.file())));
            lines.add(new Line(
                    invoice.due(),
                    (rents ? "Échéance de l'avis" : "Échéance de la facture") + " n° " + invoice.number(),
                    List.of()));
        });
        request.file()
                .creditNotes()
                .forEach(note -> lines.add(new Line(
                        note.date(),
                        "Avoir n° " + note.number() + " de " + French.euros(note.gross()),
                        files(note.file()))));
        request.file()
                .payments()
                .forEach(payment -> lines.add(new Line(
                        payment.date(),
                        "Règlement de " + French.euros(payment.amount())
                                + (payment.method() == null ? "" : " par " + payment.method()),
                        files(payment.file()))));
        request.file().events().stream()
                .filter(event -> event.kind() != EventKind.OTHER || cite.has(event.files()))
                .forEach(this::event);
        lines.removeIf(line -> line.day().isAfter(request.day()));
    }

    private static List<String> files(@Nullable String file) {
        return file == null ? List.of() : List.of(file);
    }

    private void event(Event event) {
        boolean isUnproved = event.kind() == EventKind.MISE_EN_DEMEURE && new NoticeProof(request).isMissing(event);
        lines.add(new Line(
                event.date(),
                EventFacts.name(event) + to(event) + (isUnproved ? " (envoi sans pièce distincte de la lettre)" : ""),
                event.files()));
        if (event.kind() == EventKind.MISE_EN_DEMEURE && event.presented() != null) {
            lines.add(new Line(
                    event.presented(),
                    "Présentation de la mise en demeure" + to(event) + (isUnproved ? ", selon le requérant" : ""),
                    isUnproved ? List.of() : event.files()));
        }
    }

    /** {@return of several debtors, whom a mise en demeure went to, as far as it is known: two of one day are told apart by it} */
    private String to(Event event) {
        if (event.kind() != EventKind.MISE_EN_DEMEURE || request.debtors().size() == 1) {
            return "";
        }
        List<Party> addressees = Addressees.of(event, request);
        return addressees.isEmpty() ? "" : " (à " + PartyWords.names(addressees) + ")";
    }
}
