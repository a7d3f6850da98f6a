package fr.opposable.rendering;

import fr.opposable.kernel.Bytes;

/**
 * A draft set on pages, PDF/A-2b, « PROJET » across each. No {@link Pages}: what sends or files asks for those.
 *
 * @param pdf the file
 * @param pageCount how many pages it has, one at least
 */
public record DraftPages(Bytes pdf, int pageCount) {

    public DraftPages {
        if (pageCount < 1) {
            throw new IllegalArgumentException("A document has one page at least, not " + pageCount);
        }
    }
}
