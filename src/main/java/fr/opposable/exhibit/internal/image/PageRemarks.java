package fr.opposable.exhibit.internal.image;

import fr.opposable.exhibit.internal.Notes;

/** What is said of the pages that pictures were set on, once for all the pages it is said of. */
final class PageRemarks {

    /** Points per inch below which small print is hard to read. */
    private static final int READABLE = 150;

    private final PageNumbers coarse = new PageNumbers();
    private final PageNumbers white = new PageNumbers();
    private final PageNumbers even = new PageNumbers();
    private int least = READABLE;
    private int most;
    private boolean isAnyTurned;

    /**
     * @param page from 1
     * @param pointsPerInch on the page
     */
    void of(int page, Scan.Ink ink, float pointsPerInch, boolean isTurned) {
        isAnyTurned |= isTurned;
        if (pointsPerInch < READABLE) {
            coarse.add(page);
            least = Math.min(least, Math.round(pointsPerInch));
            most = Math.max(most, Math.round(pointsPerInch));
        }
        if (ink == Scan.Ink.NONE) {
            white.add(page);
        }
        if (ink == Scan.Ink.EVEN) {
            even.add(page);
        }
    }

    void say(Notes notes) {
        if (isAnyTurned) {
            notes.seen("Image redressée selon l'orientation notée par l'appareil.");
        }
        if (!coarse.isEmpty()) {
            notes.seen(
                    "%s : %s points par pouce seulement ; vérifiez que les petits caractères se lisent.",
                    coarse, least == most ? String.valueOf(least) : "de %d à %d".formatted(least, most));
        }
        if (!white.isEmpty()) {
            notes.seen("%s : l'image est entièrement blanche.", white);
        }
        if (!even.isEmpty()) {
            notes.seen("%s : l'image est d'une seule couleur, et rien ne s'y lit.", even);
        }
    }
}
