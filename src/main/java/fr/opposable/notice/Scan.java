package fr.opposable.notice;

import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scan, looked at.
 *
 * @param file where it lies
 * @param name its name as given
 * @param sha256 digest of its bytes
 * @param pages what was read off its pages
 * @param trouble why it could not be read, or not wholly, in French; null when it was
 * @param cure what to do then; empty when it was read
 */
public record Scan(
        Path file,
        String name,
        Sha256 sha256,
        List<Page> pages,
        @Nullable String trouble,
        String cure) {

    public Scan {
        pages = List.copyOf(pages);
    }

    /**
     * A page.
     *
     * @param number from 1
     * @param codes the codes printed on it
     * @param text words it holds as text; empty for a picture
     */
    public record Page(int number, List<Barcode> codes, String text) {

        public Page {
            codes = List.copyOf(codes);
        }
    }
}
