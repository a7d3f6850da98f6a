package fr.opposable.dossier.internal;

import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A piece, opened and looked through: its pages made ready, and where the stamp of each goes. Nothing of the volume is touched, so that
 * the next pieces are read while one is bound.
 *
 * @param source open until the volume is written
 * @param seen page by page
 */
record ReadPiece(PieceFile piece, PDDocument source, SourcePages pages, List<Seen> seen) {

    private static final String UNREADABLE = "son contenu est mal formé";

    /** What was seen of a page. */
    record Seen(PageView view, InkReader.Reading reading, StampInk.Words words, StampPlace place) {}

    /**
     * Reads {@code piece}.
     *
     * @param words of the stamp of each page
     * @param plainly whether to leave all but what is seen
     * @throws BindingException when it cannot be read, or has not the pages it had
     */
    static ReadPiece of(PieceFile piece, List<StampInk.Words> words, boolean plainly) {
        PDDocument source = open(piece);
        SourcePages pages = read(piece, source, plainly);
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            seen.add(seen(pages, i, words.get(i)));
        }
        return new ReadPiece(piece, source, pages, seen);
    }

    private static Seen seen(SourcePages pages, int page, StampInk.Words words) {
        InkReader.Reading reading = InkReader.read(pages.sources().get(page));
        PageView view = PageView.of(pages.pages().get(page));
        StampPlace place = words.place(view, reading.ink());
        reading.ink().forget();
        return new Seen(view, reading, words, place);
    }

    /** {@return the same with other words on its stamps: a page whose words are others is looked through again} */
    ReadPiece saying(List<StampInk.Words> words) {
        List<Seen> again = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            again.add(seen.get(i).words().equals(words.get(i)) ? seen.get(i) : seen(pages, i, words.get(i)));
        }
        return new ReadPiece(piece, source, pages, again);
    }

    private static PDDocument open(PieceFile piece) {
        try {
            PDDocument source = Loader.loadPDF(new RandomAccessReadMemoryMappedFile(piece.copy()));
            if (source.getNumberOfPages() != piece.pages()) {
                int found = source.getNumberOfPages();
                source.close();
                throw new BindingException(French.typeset(
                                "La copie de la pièce n° %s a %d pages, et non %d comme à son arrivée : déposez la pièce de nouveau.")
                        .formatted(piece.piece().number(), found, piece.pages()));
            }
            return source;
        } catch (IOException e) {
            throw new BindingException(
                    French.typeset(
                                    "La copie de la pièce n° %s ne peut pas être lue (%s) : déposez la pièce de nouveau.")
                            .formatted(piece.piece().number(), DiskFault.words(e, UNREADABLE)),
                    e);
        }
    }

    private static SourcePages read(PieceFile piece, PDDocument source, boolean plainly) {
        if (!plainly) {
            try {
                return SourcePages.full(source);
            } catch (IOException | RuntimeException e) {
                // Its links or bookmarks are broken: they are left, and named.
                return plain(piece, source, DiskFault.words(e, "ceux du fichier sont mal formés"));
            }
        }
        return plain(piece, source, "le volume ne pouvait pas être écrit avec eux");
    }

    private static SourcePages plain(PieceFile piece, PDDocument source, String reason) {
        try {
            return SourcePages.plain(source, reason);
        } catch (RuntimeException e) {
            throw new BindingException(
                    French.typeset(
                                    "Les pages de la pièce n° %s ne peuvent pas être reprises (%s) : déposez la pièce de nouveau.")
                            .formatted(piece.piece().number(), DiskFault.words(e, UNREADABLE)),
                    e);
        }
    }
}
