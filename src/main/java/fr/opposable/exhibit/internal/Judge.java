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

/** Judges files, inside the worker. */
final class Judge {

    private final PageRenderer renderer = new PageRenderer(TemplateLibrary.onClassPath());
    private final PdfPages pdfs = new PdfPages();
    private final ImagePages images = new ImagePages();
    private final MailPages mails = new MailPages(renderer);
    private final OfficePages offices = new OfficePages(renderer);
    private final InvoicePages invoices = new InvoicePages(renderer);

    /** Loads what the first file would otherwise pay for. */
    void warmUp() throws IOException {
        pdfs.warmUp();
        mails.warmUp();
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
            case MAIL -> mails.ofMessage(order, notes);
            case OUTLOOK -> mails.ofOutlook(order, notes);
            case DOCX, XLSX, ODT, ODS, DOC, XLS, RTF -> offices.copy(order, notes, kind);
            case E_INVOICE, LIFE_CYCLE -> invoices.copy(order, notes);
            case UNKNOWN -> throw new IllegalStateException("Unknown kinds are refused before");
        };
    }
}
