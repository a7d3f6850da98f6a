package fr.opposable.exhibit.internal;

import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.internal.image.ImagePages;
import fr.opposable.exhibit.internal.invoice.InvoicePages;
import fr.opposable.exhibit.internal.mail.MailPages;
import fr.opposable.exhibit.internal.office.OfficePages;
import fr.opposable.exhibit.internal.pdf.PdfPages;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Judges files, inside the worker. */
final class Judge {

    private final PdfPages pdfs = new PdfPages();
    private final ImagePages images = new ImagePages();
    private @Nullable Renderings renderings;

    /** What writes pages of its own: a dossier of scans never needs it, and it takes as long to load as the rest. */
    private record Renderings(MailPages mails, OfficePages offices, InvoicePages invoices) {

        static Renderings load() {
            PageRenderer renderer = new PageRenderer(TemplateLibrary.onClassPath());
            return new Renderings(new MailPages(renderer), new OfficePages(renderer), new InvoicePages(renderer));
        }
    }

    /** Loads what the first file would otherwise pay for. */
    void warmUp() throws IOException {
        pdfs.warmUp();
    }

    private Renderings renderings() {
        Renderings known = renderings;
        if (known == null) {
            known = Renderings.load();
            renderings = known;
        }
        return known;
    }

    /**
     * {@return how many pages the copy has}
     *
     * @throws RefusedFileException when the file cannot be filed
     */
    int judge(WorkOrder order, Notes notes) throws IOException {
        Effort effort = new Effort(order.millis());
        ExhibitKind kind = FileKinds.of(Path.of(order.file()));
        notes.kind(kind);
        return switch (kind) {
            case PDF -> pdfs.copy(order, notes, effort);
            case JPEG, PNG, TIFF, WEBP, GIF, BMP -> images.copy(order, notes, kind);
            case MAIL -> renderings().mails().ofMessage(order, notes);
            case OUTLOOK -> renderings().mails().ofOutlook(order, notes);
            case DOCX, XLSX, ODT, ODS, DOC, XLS, RTF -> renderings().offices().copy(order, notes, kind);
            case E_INVOICE, LIFE_CYCLE -> renderings().invoices().copy(order, notes);
            case UNKNOWN -> throw new IllegalStateException("Unknown kinds are refused before");
        };
    }
}
