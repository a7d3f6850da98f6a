package fr.opposable.rendering;

import fr.opposable.kernel.Bytes;

/**
 * A document set on pages, PDF/A-2b.
 *
 * @param pdf the file
 * @param pageCount how many pages it has, one at least
 */
public record Pages(Bytes pdf, int pageCount) {

    public Pages {
        if (pageCount < 1) {
            throw new IllegalArgumentException("A document has one page at least, not " + pageCount);
        }
    }
}
