package fr.opposable.dossier.internal;

import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.AtOnce;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Reads the finished file again and counts: pages in are pages out less those generated, piece by piece and in order, or nothing leaves.
 * A thick volume is read in two halves at once, each by a reader of its own.
 */
final class PageCount {

    private static final int THICK = 200;

    private final VolumePress.Job job;
    private final List<PDDocument> sources;

    private PageCount(VolumePress.Job job, List<PDDocument> sources) {
        this.job = job;
        this.sources = sources;
    }

    /**
     * Pieces that follow each other, and where they must stand in the volume.
     *
     * @param page of the first, counted from 0
     * @param end behind the last
     */
    private record Part(int firstPiece, int endPiece, int page, int end) {}

    /** @throws BindingException when a page is not where it must be */
    static void prove(Path file, VolumePress.Job job, List<PDDocument> sources) throws IOException {
        PageCount count = new PageCount(job, sources);
        List<Part> parts = count.parts();
        try {
            if (parts.size() == 1) {
                count.prove(file, parts.getFirst());
            } else {
                AtOnce.each(parts, part -> {
                    count.prove(file, part);
                    return part;
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Part> parts() {
        int pieces = job.pieces().size();
        int all = job.generated() + pages(0, pieces);
        if (all < THICK) {
            return List.of(new Part(0, pieces, 0, all));
        }
        int half = 0;
        int page = job.generated();
        while (page < all / 2) {
            page += job.pieces().get(half).pages();
            half++;
        }
        boolean isHalved = page > 0 && half < pieces;
        return !isHalved
                ? List.of(new Part(0, pieces, 0, all))
                : List.of(new Part(0, half, 0, page), new Part(half, pieces, page, all));
    }

    private int pages(int from, int to) {
        return job.pieces().subList(from, to).stream()
                .mapToInt(PieceFile::pages)
                .sum();
    }

    private void prove(Path file, Part part) {
        boolean isLast = part.endPiece() == job.pieces().size();
        try (PDDocument volume = Loader.loadPDF(new RandomAccessReadMemoryMappedFile(file))) {
            // What follows the last page is looked for too: nothing must.
            List<PDPage> pages = PageRange.of(volume, part.page(), isLast ? Integer.MAX_VALUE : part.end());
            new Walk(pages, part.page()).through(part, isLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages of one part, one after the other. */
    private final class Walk {
        private final List<PDPage> pages;
        private final int first;
        private int at;

        Walk(List<PDPage> pages, int first) {
            this.pages = pages;
            this.first = first;
        }

        void through(Part part, boolean isLast) {
            for (int i = 0; part.page() == 0 && i < job.generated(); i++) {
                expect(at < pages.size() && trace(pages.get(at)).isEmpty(), "page générée");
                at++;
            }
            for (int i = part.firstPiece(); i < part.endPiece(); i++) {
                piece(job.pieces().get(i), sources.get(i));
            }
            expect(!isLast || at == pages.size(), "fin du volume");
        }

        private void piece(PieceFile piece, PDDocument copy) {
            int number = 0;
            for (PDPage source : copy.getPages()) {
                number++;
                String wanted = VolumePress.trace(piece, number);
                expect(at < pages.size() && trace(pages.get(at)).equals(wanted), "pièce n° " + wanted);
                expect(SourcePages.hasSameOutline(pages.get(at), source), "format de la pièce n° " + wanted);
                at++;
            }
            expect(
                    number == piece.pages(),
                    "nombre de pages de la pièce n° " + piece.piece().number());
        }

        private void expect(boolean isThere, String what) {
            if (!isThere) {
                throw new BindingException(French.typeset(
                                "Le compte des pages n’est pas juste : %s attendue à la page %d. Le volume n’est pas remis.")
                        .formatted(what, first + at + 1));
            }
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
