package fr.opposable.rendering;

import fr.opposable.kernel.Bytes;
import fr.opposable.rendering.internal.ComparedPages;
import java.util.List;

/** Two files of pages beside each other, page by page, with what differs marked on both. Keeps no state. */
public final class PageComparison {

    private final TemplateLibrary library;

    /** @param library where the fonts of the headings come from */
    public PageComparison(TemplateLibrary library) {
        this.library = library;
    }

    /**
     * One of the two files.
     *
     * @param name how it is named at the head of its pages, in French
     * @param pdf its bytes
     */
    public record Side(String name, Bytes pdf) {}

    /**
     * What was found.
     *
     * @param pdf a file of landscape pages, each showing the two pages of one number with their differences marked
     * @param pages number of pages compared, the longer file's
     * @param changed numbers of the pages that differ, from 1
     */
    public record Result(Bytes pdf, int pages, List<Integer> changed) {

        public Result {
            changed = List.copyOf(changed);
        }
    }

    /**
     * {@return the two files page by page}
     *
     * @throws RenderingException when a file cannot be read as PDF or has too many pages
     */
    public Result compare(Side before, Side after) {
        return new ComparedPages(library.read(TemplateLibrary.FONTS.get(1)), before, after).write();
    }
}
