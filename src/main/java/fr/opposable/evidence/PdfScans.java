package fr.opposable.evidence;

import java.io.IOException;
import java.nio.file.Path;

/** The pages of a PDF as pictures, for reading codes off them. Asked here, answered by the room that holds the PDF tools. */
public interface PdfScans {

    /** Told of each page in turn. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Called once a page, in their order.
         *
         * @param number number of the page, from 1
         * @param text words the page holds as text; empty for a mere scan
         * @param picture the page as seen
         */
        void page(int number, String text, GreyPage picture);
    }

    /**
     * Shows the first pages of {@code pdf}.
     *
     * @param mostPages how many at most
     * @return how many pages the document has
     * @throws UnreadablePdfException when it cannot be read, or asks for more than a page may; the message says why
     */
    int visit(Path pdf, int mostPages, Visitor visitor) throws IOException;
}
