package fr.opposable.rendering.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files carried inside a PDF, wherever producers put them: the name tree of the catalog, its associated files, those of the
 * pages, and file-attachment annotations. Walks without recursion, visits no object twice and stops at a fixed number of objects, so that no
 * tree of others can hold it.
 */
final class FileSpecifications {

    private static final int MOST_VISITED = 20_000;
    private static final COSName AF = COSName.getPDFName("AF");
    private static final COSName FILE_ATTACHMENT = COSName.getPDFName("FileAttachment");

    /** Where a file specification keeps its name and its content, the Unicode form first. */
    private static final List<COSName> KEYS = List.of(
            COSName.UF, COSName.F, COSName.getPDFName("Unix"), COSName.getPDFName("DOS"), COSName.getPDFName("Mac"));

    private final Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSStream> contents = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<FileSpecification> found = new ArrayList<>();

    private FileSpecifications() {}

    /** {@return the files, each once, those of the name tree first, in the order of the document} */
    static List<FileSpecification> of(COSDictionary catalog) {
        FileSpecifications search = new FileSpecifications();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            search.nameTree(names.getCOSDictionary(COSName.EMBEDDED_FILES));
        }
        search.specifications(catalog.getCOSArray(AF), 0, 1);
        search.pages(catalog.getCOSDictionary(COSName.PAGES));
        return search.found;
    }

    private void nameTree(@Nullable COSDictionary root) {
        Deque<COSDictionary> open = new ArrayDeque<>();
        push(open, root);
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            // key, value, key, value…
            specifications(node.getCOSArray(COSName.NAMES), 1, 2);
            pushAll(open, node.getCOSArray(COSName.KIDS));
        }
    }

    private void pages(@Nullable COSDictionary root) {
        Deque<COSDictionary> open = new ArrayDeque<>();
        push(open, root);
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            specifications(node.getCOSArray(AF), 0, 1);
            annotations(node.getCOSArray(COSName.ANNOTS));
            pushAll(open, node.getCOSArray(COSName.KIDS));
        }
    }

    private void annotations(@Nullable COSArray annotations) {
        for (int i = 0; annotations != null && i < Math.min(annotations.size(), MOST_VISITED); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && isNew(annotation)
                    && FILE_ATTACHMENT.equals(annotation.getCOSName(COSName.SUBTYPE))) {
                specification(annotation.getCOSDictionary(COSName.FS));
            }
        }
    }

    private void specifications(@Nullable COSArray array, int first, int step) {
        for (int i = first; array != null && i < Math.min(array.size(), MOST_VISITED); i += step) {
            if (array.getObject(i) instanceof COSDictionary dictionary) {
                specification(dictionary);
            }
        }
    }

    private void specification(@Nullable COSDictionary specification) {
        if (specification == null) {
            return;
        }
        COSDictionary embedded = specification.getCOSDictionary(COSName.EF);
        if (embedded == null) {
            return;
        }
        String name = null;
        COSStream content = null;
        for (COSName key : KEYS) {
            name = name == null ? specification.getString(key) : name;
            content = content == null ? embedded.getCOSStream(key) : content;
        }
        if (content != null && contents.add(content)) {
            found.add(new FileSpecification(name == null ? "" : name, content));
        }
    }

    private void pushAll(Deque<COSDictionary> open, @Nullable COSArray kids) {
        // backwards, so that the first kid is on top
        for (int i = kids == null ? -1 : Math.min(kids.size(), MOST_VISITED) - 1; kids != null && i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                push(open, kid);
            }
        }
    }

    private void push(Deque<COSDictionary> open, @Nullable COSDictionary node) {
        if (node != null && isNew(node)) {
            open.push(node);
        }
    }

    private boolean isNew(COSBase object) {
        return visited.size() < MOST_VISITED && visited.add(object);
    }
}
