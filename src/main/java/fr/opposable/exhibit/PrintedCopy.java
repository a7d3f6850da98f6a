package fr.opposable.exhibit;

import fr.opposable.kernel.Sha256;
import java.nio.file.Path;

/**
 * The pages of an exhibit, as a PDF without protection, form or anything that acts: what a dossier is assembled from. A copy, without metadata;
 * or the original itself, when it is scans and nothing else, of which a copy would be the same pages again. The original is never written into.
 *
 * @param pdf the file; the original, where it was received, when there is no copy
 * @param sha256 its digest
 * @param pages how many pages it has, counted again after it was written
 * @param making how it was made from the original, in French
 * @param isRendering whether it shows the content in a layout of our own, and not the pages of the original
 */
public record PrintedCopy(Path pdf, Sha256 sha256, int pages, String making, boolean isRendering) {

    public PrintedCopy {
        if (pages < 1) {
            throw new IllegalArgumentException("A copy has one page at least, not " + pages);
        }
    }
}
