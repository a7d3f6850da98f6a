package fr.opposable.exhibit.internal.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Writes a copy: no metadata of the original, no protection, and the same bytes each time. */
public final class CopyFile {

    private static final float NEWEST_OF_TRUST = 1.7f;

    private CopyFile() {}

    /**
     * Writes {@code document} to {@code to}.
     *
     * @param sha256 digest of the original, which the identifier of the copy is made from
     */
    public static void write(PDDocument document, Path to, String sha256) throws IOException {
        document.getDocumentCatalog().setMetadata(null);
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
        document.setDocumentInformation(new PDDocumentInformation());
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(Long.parseUnsignedLong(sha256.substring(0, 15), 16));
        document.getDocument().setVersion(Math.max(NEWEST_OF_TRUST, document.getVersion()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            document.save(out);
        }
    }
}
