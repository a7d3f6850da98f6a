package fr.opposable.rendering.internal;

import fr.opposable.kernel.Bytes;
import fr.opposable.rendering.PrintFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A print file by PDFBox. A page keeps what is printed and leaves what only a screen shows: links, structure, metadata. Content waits in a
 * temporary file, so that memory holds the objects of the pages and not what they draw.
 */
public final class PdfBoxPrintFile implements PrintFile {

    private static final float VERSION = 1.7f;

    /** What a printer needs of a page; inherited values are set on the page itself. */
    private static final List<COSName> KEPT = List.of(
            COSName.TYPE,
            COSName.CONTENTS,
            COSName.RESOURCES,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            COSName.GROUP);

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final Path target;

    public PdfBoxPrintFile(Path target) {
        this.target = target;
        document.setVersion(VERSION);
    }

    /** Its constructor is for heirs. */
    private static final class Copier extends PDFCloneUtility {

        Copier(PDDocument destination) {
            super(destination);
        }
    }

    @Override
    public int add(Bytes letter, boolean evenPages) throws IOException {
        int first = pages() + 1;
        PDRectangle size = PDRectangle.A4;
        try (PDDocument source = Loader.loadPDF(letter.toArray())) {
            Copier copier = new Copier(document);
            for (PDPage page : source.getPages()) {
                size = page.getMediaBox();
                document.addPage(new PDPage(copier.cloneForNewDocument(printed(page))));
            }
        }
        if (evenPages && (pages() - first + 1) % 2 != 0) {
            document.addPage(new PDPage(size));
        }
        return first;
    }

    private static COSDictionary printed(PDPage page) {
        COSDictionary kept = new COSDictionary();
        for (COSName name : KEPT) {
            COSBase value = page.getCOSObject().getItem(name);
            if (value != null) {
                kept.setItem(name, value);
            }
        }
        kept.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        if (page.getResources() != null) {
            kept.setItem(COSName.RESOURCES, page.getResources());
        }
        return kept;
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public void finish() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            document.setDocumentId(1L);
            document.save(new Unclosed(out));
            out.flush();
            channel.force(true);
        }
    }

    /** PDFBox closes what it writes to; the file is forced to the disk before that. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
