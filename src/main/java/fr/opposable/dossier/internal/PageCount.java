package fr.opposable.dossier.internal;

import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads the finished file again and counts: pages in are pages out less those generated, piece by piece and in order, or nothing leaves. */
final class PageCount {

    private PageCount() {}

    static void prove(Path file, VolumePress.Job job, List<PDDocument> sources) throws IOException {
        try (PDDocument volume = Loader.loadPDF(new RandomAccessReadMemoryMappedFile(file))) {
            int at = 0;
            List<PDPage> pages = new ArrayList<>(volume.getNumberOfPages());
            volume.getPages().forEach(pages::add);
            for (; at < job.generated(); at++) {
                expect(at < pages.size() && trace(pages.get(at)).isEmpty(), "page générée", at);
            }
            for (int i = 0; i < job.pieces().size(); i++) {
                PieceFile piece = job.pieces().get(i);
                int number = 0;
                for (PDPage source : sources.get(i).getPages()) {
                    number++;
                    String wanted = VolumePress.trace(piece, number);
                    expect(at < pages.size() && trace(pages.get(at)).equals(wanted), "pièce n° " + wanted, at);
                    expect(
                            SourcePages.outline(pages.get(at)).equals(SourcePages.outline(source)),
                            "format de la pièce n° " + wanted,
                            at);
                    at++;
                }
                expect(
                        number == piece.pages(),
                        "nombre de pages de la pièce n° " + piece.piece().number(),
                        at);
            }
            expect(at == pages.size(), "fin du volume", at);
        }
    }

    private static void expect(boolean isThere, String what, int at) {
        if (!isThere) {
            throw new BindingException(French.typeset(
                            "Le compte des pages n’est pas juste : %s attendue à la page %d. Le volume n’est pas remis.")
                    .formatted(what, at + 1));
        }
    }

    private static String trace(PDPage page) {
        COSBase all = page.getCOSObject().getDictionaryObject(COSName.getPDFName("PieceInfo"));
        return all instanceof COSDictionary info
                        && info.getDictionaryObject(VolumePress.TRACE) instanceof COSDictionary ours
                        && ours.getDictionaryObject(COSName.getPDFName("Private")) instanceof COSString trace
                ? trace.getString()
                : "";
    }
}
