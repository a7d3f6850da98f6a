package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the pages refer to is in the file.
 *
 * @param withoutContent pages whose content is named but missing, counted from 1
 * @param withoutResource pages of which a font, a picture or another resource is named but missing
 */
record Content(TreeSet<Integer> withoutContent, TreeSet<Integer> withoutResource) {

    private static final int MOST_OBJECTS = 200_000;

    /** One of these each page of a file has. */
    private static final Set<COSName> PAGE_KEYS =
            Set.of(COSName.PARENT, COSName.CONTENTS, COSName.MEDIA_BOX, COSName.RESOURCES);

    private static final Set<COSName> ELSEWHERE = Set.of(COSName.PARENT, COSName.STRUCT_PARENT, COSName.P);

    static Content of(PDDocument document, int pages) {
        TreeSet<Integer> contents = new TreeSet<>();
        TreeSet<Integer> resources = new TreeSet<>();
        Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            COSDictionary dictionary = page.getCOSObject();
            if (isStandIn(dictionary)
                    || isMissing(dictionary.getItem(COSName.CONTENTS))
                    || anyMissing(dictionary.getDictionaryObject(COSName.CONTENTS))) {
                contents.add(number);
            }
            COSBase held =
                    page.getResources() == null ? null : page.getResources().getCOSObject();
            if (held != null && reachesMissing(held, visited)) {
                resources.add(number);
            }
        }
        return new Content(contents, resources);
    }

    /**
     * Refuses a file that lost something of its pages.
     *
     * @throws RefusedFileException when it did
     */
    void requireWhole(PdfTail tail, Notes notes) throws RefusedFileException {
        if (!withoutContent.isEmpty() || (!tail.isWhole() && !withoutResource.isEmpty())) {
            TreeSet<Integer> pages = withoutContent.isEmpty() ? withoutResource : withoutContent;
            throw new RefusedFileException(
                    "incomplete",
                    (tail.isWhole()
                                    ? "Ce PDF est endommagé"
                                    : "Ce PDF est incomplet, comme après un téléchargement interrompu")
                            + " : le contenu de la page %d manque.".formatted(pages.getFirst()),
                    "Téléchargez-le de nouveau, ou demandez-en un exemplaire intact à son émetteur.");
        }
        if (!tail.isWhole()) {
            notes.seen("La fin du fichier manque ; tout ce que les pages emploient s'y trouve pourtant.");
        } else if (!tail.isIndexed()) {
            notes.seen("L'index du fichier est endommagé et a été reconstitué.");
        }
        if (!withoutResource.isEmpty()) {
            notes.seen("La page %d nomme une ressource que le fichier ne contient pas.", withoutResource.getFirst());
        }
    }

    /** PDFBox puts a page of nothing in the place of one that the file names and does not contain. */
    private static boolean isStandIn(COSDictionary page) {
        return PAGE_KEYS.stream().noneMatch(page::containsKey);
    }

    private static boolean anyMissing(@Nullable COSBase contents) {
        if (contents instanceof COSArray parts) {
            for (COSBase part : parts) {
                if (isMissing(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMissing(@Nullable COSBase item) {
        return item instanceof COSObject reference
                && (reference.getObject() == null || reference.getObject() instanceof COSNull);
    }

    private static boolean reachesMissing(COSBase from, Set<COSBase> visited) {
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(from);
        boolean missing = false;
        while (!open.isEmpty() && visited.size() < MOST_OBJECTS) {
            COSBase next = open.pop();
            if (next instanceof COSObject reference) {
                missing |= isMissing(reference);
                next = reference.getObject();
            }
            if (next == null || !visited.add(next)) {
                continue;
            }
            if (next instanceof COSDictionary dictionary) {
                for (COSName key : dictionary.keySet()) {
                    // upwards and sideways: the page tree, the structure tree
                    if (!ELSEWHERE.contains(key)) {
                        push(open, dictionary.getItem(key));
                    }
                }
            } else if (next instanceof COSArray array) {
                array.forEach(item -> push(open, item));
            }
        }
        return missing;
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase item) {
        if (item instanceof COSObject || item instanceof COSDictionary || item instanceof COSArray) {
            open.push(item);
        }
    }
}
