package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.WorkOrder;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A portfolio: a PDF whose only page is a wrapping, and whose documents are the files inside. They are taken out, to be judged each on its
 * own. Files joined to an ordinary PDF are only named: the original keeps them.
 */
final class Carried {

    private static final int MOST = 100;
    private static final long LARGEST = 100L << 20;
    private static final int DEEPEST = 20;

    private Carried() {}

    static void of(PDDocument document, WorkOrder order, Notes notes) throws IOException {
        if (document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.getPDFName("Collection"))
                == null) {
            return;
        }
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        if (names != null && names.getEmbeddedFiles() != null) {
            collect(names.getEmbeddedFiles(), files, 0);
        }
        notes.seen(
                "Ce PDF est un porte-documents : ses %d fichier(s) en sont sortis et jugés chacun comme une pièce ; la page de couverture est gardée.",
                files.size());
        int number = 0;
        Files.createDirectories(Path.of(order.carried()));
        for (PDComplexFileSpecification file : files.values()) {
            PDEmbeddedFile content =
                    file.getEmbeddedFileUnicode() != null ? file.getEmbeddedFileUnicode() : file.getEmbeddedFile();
            if (content == null) {
                continue;
            }
            number++;
            Path to = Path.of(order.carried(), "%03d.bin".formatted(number));
            try (InputStream in = content.createInputStream();
                    var out = Files.newOutputStream(to)) {
                if (IOUtils.copy(new Bounded(in), out) > LARGEST) {
                    throw tooMuch();
                }
            }
            String name = file.getFileUnicode() != null ? file.getFileUnicode() : file.getFile();
            notes.carries(Notes.label(name == null ? "fichier " + number : name), to.toString());
        }
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<String, PDComplexFileSpecification> files, int depth)
            throws IOException {
        if (node.getNames() != null) {
            files.putAll(node.getNames());
        }
        if (files.size() > MOST || depth > DEEPEST) {
            throw tooMuch();
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, files, depth + 1);
            }
        }
    }

    private static RefusedFileException tooMuch() {
        return new RefusedFileException(
                "portfolio",
                "Ce porte-documents PDF contient plus de %d fichiers, ou un fichier de plus de %d Mio."
                        .formatted(MOST, LARGEST >> 20),
                "Enregistrez séparément les fichiers utiles et donnez-les un à un.");
    }

    /** No more than the largest file is read. */
    private static final class Bounded extends FilterInputStream {

        private long left = LARGEST + 1;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] b, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(b, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
