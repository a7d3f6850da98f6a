package fr.opposable.rendering.internal;

import fr.opposable.evidence.PdfSignatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Finds the signature dictionaries of a PDF by PDFBox, within bounds. Only looks: the file is opened for reading. */
public final class PdfBoxSignatures implements PdfSignatures {

    private static final int MOST = 200;

    @Override
    public List<Signature> of(Path pdf) throws IOException {
        long length = Files.size(pdf);
        return GuardedPdf.read(pdf, document -> {
            List<Signature> signatures = new ArrayList<>();
            for (PDSignature signature : document.getSignatureDictionaries()) {
                if (signatures.size() == MOST) {
                    break;
                }
                String format = signature.getSubFilter();
                signatures.add(new Signature(
                        format == null ? "" : format, signature.getName(), end(signature.getByteRange()) == length));
            }
            return List.copyOf(signatures);
        });
    }

    private static long end(int[] range) {
        return range.length == 4 ? (long) range[2] + range[3] : -1;
    }
}
