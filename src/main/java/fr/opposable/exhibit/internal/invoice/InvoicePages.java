package fr.opposable.exhibit.internal.invoice;

import fr.opposable.evidence.EInvoiceReader;
import fr.opposable.evidence.LifeCycleMessage;
import fr.opposable.evidence.Reading;
import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.RenderedPiece;
import fr.opposable.exhibit.internal.WorkOrder;
import fr.opposable.kernel.French;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.PdfTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an electronic invoice, which is XML, readable: what it says, in French, field by field, without correcting anything. */
public final class InvoicePages {

    private final PageRenderer renderer;
    private final EInvoiceReader reader = new EInvoiceReader(PdfTools.embeddedFiles());

    public InvoicePages(PageRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * {@return how many pages the rendering has}
     *
     * @throws RefusedFileException when the file is XML of another kind, or is broken
     */
    public int copy(WorkOrder order, Notes notes) throws IOException {
        Path file = Path.of(order.file());
        return switch (reader.read(file)) {
            case Reading.Read read -> invoice(read, file, order, notes);
            case Reading.NotAnInvoice other -> other(file, other, order, notes);
            case Reading.Unreadable broken -> {
                notes.kind(ExhibitKind.UNKNOWN);
                throw new RefusedFileException("damaged", broken.reason(), broken.cure());
            }
            case Reading.NoStructuredData none -> {
                notes.kind(ExhibitKind.UNKNOWN);
                throw unknown(none.reason());
            }
        };
    }

    private int invoice(Reading.Read read, Path file, WorkOrder order, Notes notes) throws IOException {
        read.warnings().forEach(warning -> notes.seen("%s", warning.message()));
        notes.rendered("rendu lisible de la facture électronique, lu dans son XML sans rien y corriger");
        RenderedPiece piece = new RenderedPiece(renderer);
        String title = new InvoiceModel(read.invoice(), piece).fill(file);
        piece.note(
                "Ce rendu est tiré du fichier XML, qui est l'original de la facture. Rien n'y a été corrigé ni complété ; ce que l'XML ne dit pas n'est pas montré.");
        read.warnings().forEach(warning -> piece.note(warning.message()));
        return piece.write("facture", title, order, notes);
    }

    private int other(Path file, Reading.NotAnInvoice other, WorkOrder order, Notes notes) throws IOException {
        Optional<LifeCycleMessage> message = LifeCycleMessage.read(file);
        if (message.isEmpty()) {
            notes.kind(ExhibitKind.UNKNOWN);
            throw unknown(other.reason());
        }
        notes.kind(ExhibitKind.LIFE_CYCLE);
        notes.rendered("rendu lisible du message de cycle de vie de la facture");
        LifeCycleMessage status = message.get();
        RenderedPiece piece = new RenderedPiece(renderer);
        String title = "Statut de la facture " + said(status.invoiceNumber());
        List<List<String>> rows = new ArrayList<>();
        row(rows, "Facture", status.invoiceNumber());
        row(rows, "Statut", (said(status.label()) + " (code " + said(status.status()) + ")"));
        row(rows, "Moment déclaré", moment(status.statedAt()));
        row(rows, "Code du motif", status.reasonCode());
        row(rows, "Motif", status.reason());
        piece.note(
                "Ce rendu est tiré du message XML (CDAR) émis par la plateforme ou par l'acheteur ; le message est l'original.");
        return piece.with("kind", French.typeset("Message de cycle de vie d'une facture électronique"))
                .blocks(List.of(Block.title(title, 1), Block.gap(), Block.table(rows)))
                .write("texte", piece.shown(title), order, notes);
    }

    private static void row(List<List<String>> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(List.of(label, value));
        }
    }

    private static String said(@Nullable String value) {
        return value == null ? "non dit" : value;
    }

    private static String moment(@Nullable String stated) {
        if (stated == null || !stated.matches("\\d{14}")) {
            return said(stated);
        }
        return "%s/%s/%s à %s:%s:%s"
                .formatted(
                        stated.substring(6, 8),
                        stated.substring(4, 6),
                        stated.substring(0, 4),
                        stated.substring(8, 10),
                        stated.substring(10, 12),
                        stated.substring(12));
    }

    private static RefusedFileException unknown(String reason) {
        return new RefusedFileException(
                "unknown-kind", reason, "Joignez-le au format PDF, exporté du logiciel qui l'a produit.");
    }
}
