package fr.opposable.notice.internal;

import fr.opposable.evidence.GreyPage;
import fr.opposable.notice.Barcode;
import fr.opposable.notice.Scan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What can be read off a page, for the door of the room. */
public final class PageEyes {

    private PageEyes() {}

    /** {@return the codes printed on a page} */
    public static List<Barcode> codes(GreyPage page) {
        return BarcodeEyes.read(page);
    }

    /**
     * Reads the pages of a JPEG, PNG or TIFF.
     *
     * @return how many pages it has; the first {@code mostPages} were read
     * @throws fr.opposable.notice.UnreadableScanException when it cannot be
     */
    public static int visit(Path file, int mostPages, Consumer<Scan.Page> visitor) {
        AtomicInteger number = new AtomicInteger();
        return Pictures.visit(
                file,
                mostPages,
                page -> visitor.accept(new Scan.Page(number.incrementAndGet(), BarcodeEyes.read(page), "")));
    }
}
