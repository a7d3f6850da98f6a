package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.Effort;
import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The sampled pages of an original, looked at before anything is changed. A page that holds something and shows nothing is refused.
 *
 * @param pages in the order they were looked at, from 0
 * @param drawn those that a reader of pages drew, as it showed them
 */
record OriginalLook(List<Integer> pages, Map<Integer, PageLook.Looked> drawn) {

    /** Share of its characters that a page may fail to show, in hundredths. */
    private static final int UNSHOWN = 20;

    private static final int FOR_ORIGINAL = 35;

    /** @param scans for each page, what it is as a scan; null where it is none */
    static OriginalLook of(
            PDDocument document, PageSample sample, List<@Nullable ScannedPage> scans, Effort effort, Notes notes)
            throws IOException {
        List<Integer> looked = new ArrayList<>();
        Map<Integer, PageLook.Looked> drawn = new LinkedHashMap<>();
        Set<Integer> blank = new LinkedHashSet<>();
        Set<Integer> damaged = new TreeSet<>();
        Set<Integer> even = new TreeSet<>();
        Set<Integer> unlike = new TreeSet<>();
        Set<Integer> cut = new TreeSet<>();
        Set<String> foreign = new LinkedHashSet<>();
        PageLook look = new PageLook(document);
        for (int page : sample.pages()) {
            // the copy must be written and looked at too
            if (!looked.isEmpty() && effort.isSpent(FOR_ORIGINAL)) {
                notes.mayDiffer();
                break;
            }
            looked.add(page);
            ScannedPage scan = scans.get(page);
            ScanDecoding.Result decoded = scan == null ? ScanDecoding.Result.UNKNOWN : ScanDecoding.of(scan);
            if (decoded == ScanDecoding.Result.SHOWS) {
                continue;
            }
            if (decoded == ScanDecoding.Result.DAMAGED) {
                damaged.add(page + 1);
            }
            PageLook.Looked seen = look.look(page);
            requireShown(page, seen);
            foreign.addAll(seen.marks().foreignFonts);
            if (seen.isBlank()) {
                blank.add(page + 1);
            }
            if (decoded == ScanDecoding.Result.EVEN || seen.isEven()) {
                even.add(page + 1);
            }
            if (seen.marks().hasUnlikePicture) {
                unlike.add(page + 1);
            }
            if (seen.marks().isCutShort) {
                cut.add(page + 1);
            }
            drawn.put(page, seen);
        }
        say(document, blank, looked.size(), foreign, notes);
        if (!even.isEmpty()) {
            notes.seen(
                    "Page(s) d'une seule couleur dans l'original, parmi celles regardées : %s. Rien ne s'y lit : comparez avec le papier, et numérisez de nouveau au besoin.",
                    numbers(even));
        }
        if (!unlike.isEmpty()) {
            notes.seen(
                    "Page(s) dont une image n'a pas la taille ou les couleurs que le fichier en dit, parmi celles regardées : %s. Les lecteurs ne les montrent pas tous de même : comparez avec le papier, et numérisez de nouveau au besoin.",
                    numbers(unlike));
        }
        if (!cut.isEmpty()) {
            notes.seen(
                    "Page(s) dont les instructions de dessin sont abîmées et s'arrêtent en route, parmi celles regardées : %s. Il peut y manquer du texte : comparez avec le papier, ou demandez un exemplaire intact à l'émetteur.",
                    numbers(cut));
        }
        if (!damaged.isEmpty()) {
            notes.seen(
                    "Image endommagée, parmi les pages regardées : %s. Ses données s'arrêtent ou se brouillent avant le bas, et les lecteurs affichent du gris à la place. Comparez avec le papier, et numérisez de nouveau au besoin.",
                    numbers(damaged));
        }
        return new OriginalLook(looked, drawn);
    }

    /** Says that the original is bound itself. */
    void sayOwn(Notes notes) {
        notes.own("l'original lui-même, où rien n'est à retirer"
                + PageWords.of(
                        pages.stream().filter(this::isDecoded).toList(),
                        "image de la page %s décodée en entier",
                        "images des pages %s décodées en entier")
                + PageWords.of(List.copyOf(drawn.keySet()), "page %s affichée", "pages %s affichées"));
    }

    /** {@return whether the page is a scan of which the picture was decoded, and nobody drew it} */
    boolean isDecoded(int page) {
        return !drawn.containsKey(page);
    }

    private static void requireShown(int page, PageLook.Looked seen) throws RefusedFileException {
        Marks marks = seen.marks();
        if (!marks.faults.isEmpty()) {
            throw refused(page, "ne peut pas être affichée en entier : " + String.join(", ", marks.faults));
        }
        if (marks.unshown > 0 && marks.unshown * 100 >= marks.characters * UNSHOWN) {
            throw refused(
                    page,
                    "emploie une police que le fichier ne contient pas (%s), et %d de ses %d caractères ne s'affichent pas"
                            .formatted(
                                    marks.foreignFonts.stream()
                                            .map(Notes::label)
                                            .collect(Collectors.joining(", ")),
                                    marks.unshown,
                                    marks.characters));
        }
        if (seen.isBlank() && (marks.characters > 0 || marks.shapes > 0)) {
            throw refused(page, "s'affiche blanche alors que le fichier y place du texte ou des tracés");
        }
    }

    private static String numbers(Set<Integer> pages) {
        return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static RefusedFileException refused(int page, String what) {
        return new RefusedFileException(
                "blank-page",
                "La page %d %s.".formatted(page + 1, what),
                "Ouvrez le fichier, vérifiez cette page, puis imprimez-le en PDF (ou demandez-en un autre exemplaire à son émetteur).");
    }

    private static void say(PDDocument document, Set<Integer> blank, int looked, Set<String> foreign, Notes notes) {
        if (!blank.isEmpty()) {
            String all = numbers(new TreeSet<>(blank));
            notes.seen(
                    blank.size() == document.getNumberOfPages()
                            ? "Toutes les pages sont blanches dans l'original (%s) : vérifiez que c'est bien la pièce."
                            : "Page(s) blanche(s) dans l'original, parmi celles regardées : %s.",
                    all);
        }
        if (!foreign.isEmpty()) {
            notes.seen(
                    "Police(s) non contenue(s) dans le fichier, remplacée(s) à l'affichage : %s.",
                    foreign.stream().map(Notes::label).limit(4).collect(Collectors.joining(", ")));
        }
        if (looked < Math.min(2, document.getNumberOfPages())) {
            notes.seen("Faute de temps, seule la première page a été regardée.");
        }
    }
}
