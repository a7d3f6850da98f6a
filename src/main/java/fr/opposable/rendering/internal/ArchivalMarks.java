package fr.opposable.rendering.internal;

import fr.opposable.rendering.DocumentProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.PDFCreationListener;

/**
 * Makes the file PDF/A-2b (ISO 19005-2) while it is written: version 1.7, XMP that agrees with the information dictionary, an sRGB
 * output intent, the language, and a file identifier drawn from what the document is made of.
 */
final class ArchivalMarks implements PDFCreationListener {

    static final String CREATOR = "Opposable";
    static final String PRODUCER = "OpenPDF 3, Flying Saucer 10";

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DocumentProfile profile;
    private final @Nullable DraftMark mark;

    /** @param mark put on every page; null for none */
    ArchivalMarks(DocumentProfile profile, @Nullable DraftMark mark) {
        this.profile = profile;
        this.mark = mark;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
        writer(renderer).setPdfVersion(PdfWriter.VERSION_1_7);
        if (mark != null) {
            writer(renderer).setPageEvent(mark);
        }
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pageCount) {
        // Nothing depends on the number of pages.
    }

    @Override
    public void onClose(ITextRenderer renderer) {
        PdfWriter writer = writer(renderer);
        PdfDictionary info = writer.getInfo();
        PdfString date = new PdfString(PDF_DATE.format(profile.producedAt()));
        info.put(PdfName.TITLE, text(profile.title()));
        info.put(PdfName.AUTHOR, text(profile.author()));
        info.put(PdfName.SUBJECT, text(profile.subject()));
        info.put(PdfName.KEYWORDS, text(profile.keywords()));
        info.put(PdfName.CREATOR, text(CREATOR));
        info.put(PdfName.PRODUCER, text(PRODUCER));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        byte[] id = Arrays.copyOf(HexFormat.of().parseHex(profile.identity().hex()), 16);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.setXmpMetadata(XmpPacket.of(profile).getBytes(StandardCharsets.UTF_8));
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString("fr-FR"));
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
    }

    private static PdfDictionary outputIntent(PdfWriter writer) {
        PdfStream colours = new PdfStream(SrgbProfile.DEFLATED);
        colours.put(PdfName.N, new PdfNumber(3));
        colours.put(PdfName.FILTER, PdfName.FLATEDECODE);
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        try {
            intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(colours).getIndirectReference());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return intent;
    }

    private static PdfString text(String words) {
        return new PdfString(XmpPacket.printable(words), PdfObject.TEXT_UNICODE);
    }

    private static PdfWriter writer(ITextRenderer renderer) {
        PdfWriter writer = renderer.getWriter();
        if (writer == null) {
            throw new IllegalStateException("The engine calls its listener with a writer");
        }
        return writer;
    }
}
