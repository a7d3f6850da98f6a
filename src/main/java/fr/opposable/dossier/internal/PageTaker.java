package fr.opposable.dossier.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.multipdf.PageExtractor;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Some pages of a PDF in a file of their own, with what they show and nothing of the document around them. */
public final class PageTaker {

    private PageTaker() {}

    /**
     * What was written.
     *
     * @param pages counted in the file that was written, opened again
     * @param hadBookmarks whether the whole had some, which the pages have not
     */
    public record Taken(int pages, boolean hadBookmarks) {}

    /** Writes the pages {@code first} to {@code last} of {@code whole}, counted from 1, to {@code out}. */
    public static Taken take(Path whole, int first, int last, Path out) throws IOException {
        boolean hadBookmarks;
        try (PDDocument document = open(whole);
                PDDocument pages = new PageExtractor(document, first, last).extract();
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(out), 1 << 18)) {
            hadBookmarks = document.getDocumentCatalog().getDocumentOutline() != null;
            pages.save(to);
        }
        try (PDDocument made = open(out)) {
            return new Taken(made.getNumberOfPages(), hadBookmarks);
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(
                new RandomAccessReadMemoryMappedFile(file), null, null, null, IOUtils.createTempFileOnlyStreamCache());
    }
}
