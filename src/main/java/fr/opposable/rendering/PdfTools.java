package fr.opposable.rendering;

import fr.opposable.evidence.EmbeddedFiles;
import fr.opposable.evidence.PdfScans;
import fr.opposable.evidence.PdfSignatures;
import fr.opposable.rendering.internal.PdfBoxEmbeddedFiles;
import fr.opposable.rendering.internal.PdfBoxPrintFile;
import fr.opposable.rendering.internal.PdfBoxScans;
import fr.opposable.rendering.internal.PdfBoxSignatures;
import java.nio.file.Path;

/** The answers this room gives to rooms below it that may not hold a PDF library. */
public final class PdfTools {

    private PdfTools() {}

    /** {@return what reads the files carried inside a PDF; it keeps no state and may serve several threads} */
    public static EmbeddedFiles embeddedFiles() {
        return new PdfBoxEmbeddedFiles();
    }

    /** {@return what finds the signatures of a PDF; it keeps no state and may serve several threads} */
    public static PdfSignatures signatures() {
        return new PdfBoxSignatures();
    }

    /** {@return what shows the pages of a PDF as pictures; it keeps no state and may serve several threads} */
    public static PdfScans scans() {
        return new PdfBoxScans();
    }

    /** {@return a print file to be written at {@code target}; for one thread} */
    public static PrintFile printFile(Path target) {
        return new PdfBoxPrintFile(target);
    }
}
