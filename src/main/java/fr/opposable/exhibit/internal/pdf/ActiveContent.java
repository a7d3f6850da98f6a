package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.Notes;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a document all that acts by itself, leads to another file or hides one: ISO 32000-1, § 12.6 (actions), § 7.11.4 (embedded
 * files). Every dictionary the document reaches is visited, since actions hang from pages, fields, comments, links and bookmarks alike.
 */
final class ActiveContent {

    /** What readers may do in a copy: go to a page of it, or open an address of the Web after asking. */
    private static final Set<String> HARMLESS =
            Set.of("GoTo", "URI", "Named", "Trans", "Hide", "SetOCGState", "Thread");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("JavaScript", "code JavaScript"),
            Map.entry("Launch", "lancement d'un programme ou d'un fichier"),
            Map.entry("GoToR", "lien vers un autre fichier"),
            Map.entry("GoToE", "lien vers un fichier joint"),
            Map.entry("SubmitForm", "envoi de formulaire"),
            Map.entry("ResetForm", "remise à zéro de formulaire"),
            Map.entry("ImportData", "import de données"),
            Map.entry("Rendition", "contenu multimédia"),
            Map.entry("Movie", "contenu multimédia"),
            Map.entry("Sound", "contenu multimédia"),
            Map.entry("RichMediaExecute", "contenu multimédia"),
            Map.entry("GoTo3DView", "vue 3D"),
            Map.entry("GoToDp", "lien vers un autre fichier"));

    private static final List<COSName> ACTION_KEYS =
            List.of(COSName.A, COSName.getPDFName("OpenAction"), COSName.getPDFName("PA"), COSName.getPDFName("Next"));

    /**
     * By which a picture or a form is shown from another file, or another picture in its place on paper: what was looked at is then not what the
     * reader has (ISO 32000-1, § 7.3.8.2, § 8.9.5.4, § 8.10.4, § 14.11.7).
     */
    private static final Map<COSName, String> ELSEWHERE = Map.of(
            COSName.F,
            "renvoi à un contenu hors du fichier",
            COSName.getPDFName("Ref"),
            "renvoi à une page d'un autre fichier",
            COSName.getPDFName("OPI"),
            "renvoi à une image hors du fichier",
            COSName.getPDFName("Alternates"),
            "autre image, pour l'impression");

    private static final COSName POSTSCRIPT = COSName.getPDFName("PS");
    private static final COSName SUBTYPE_2 = COSName.getPDFName("Subtype2");

    private static final COSName EMBEDDED_FILES = COSName.EF;
    private static final int MOST_OBJECTS = 2_000_000;

    private final PDDocument document;
    private final Notes notes;
    private final Map<String, Integer> counted = new TreeMap<>();
    private final Set<String> files = new TreeSet<>();

    ActiveContent(PDDocument document, Notes notes) {
        this.document = document;
        this.notes = notes;
    }

    /** {@return whether anything of the kind is reached from the catalog} */
    static boolean isIn(PDDocument document) {
        ActiveContent search = new ActiveContent(document, new Notes());
        search.walk(document.getDocumentCatalog().getCOSObject());
        return !search.counted.isEmpty() || !search.files.isEmpty();
    }

    void remove() {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        scripts(catalog);
        walk(catalog);
        catalog.removeItem(COSName.getPDFName("AF"));
        catalog.removeItem(COSName.getPDFName("Collection"));
        catalog.removeItem(COSName.getPDFName("Perms"));
        catalog.removeItem(COSName.getPDFName("DSS"));
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            names.removeItem(COSName.EMBEDDED_FILES);
        }
        counted.forEach((what, count) -> notes.removed(count == 1 ? "%s" : "%s (%d)", what, count));
        if (!files.isEmpty()) {
            notes.removed(
                    files.size() == 1 ? "fichier joint %2$s" : "%d fichiers joints : %s",
                    files.size(),
                    String.join(", ", files.stream().limit(6).toList()) + (files.size() > 6 ? "…" : ""));
        }
    }

    /** Scripts of the whole document have a place of their own. */
    private void scripts(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSName key = COSName.getPDFName("JavaScript");
        if (names != null && names.containsKey(key)) {
            names.removeItem(key);
            count("JavaScript");
        }
    }

    private void walk(COSDictionary catalog) {
        Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(catalog);
        while (!open.isEmpty() && visited.size() < MOST_OBJECTS) {
            COSBase next = open.pop();
            COSBase held = next instanceof COSObject reference ? reference.getObject() : next;
            if (held == null || !visited.add(held)) {
                continue;
            }
            if (held instanceof COSDictionary dictionary) {
                clean(dictionary);
                dictionary.getValues().forEach(value -> push(open, value));
            } else if (held instanceof COSArray array) {
                array.forEach(value -> push(open, value));
            }
        }
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase item) {
        if (item instanceof COSObject || item instanceof COSDictionary || item instanceof COSArray) {
            open.push(item);
        }
    }

    private void clean(COSDictionary dictionary) {
        for (COSName key : ACTION_KEYS) {
            COSBase value = dictionary.getDictionaryObject(key);
            if (value instanceof COSArray several && key.getName().equals("Next")) {
                if (cleanAll(several)) {
                    dictionary.removeItem(key);
                }
            } else if (value instanceof COSDictionary action && !isHarmless(action)) {
                count(type(action));
                dictionary.removeItem(key);
            }
        }
        COSName additional = COSName.AA;
        if (dictionary.getDictionaryObject(additional) instanceof COSDictionary events && holdsActions(events)) {
            for (COSBase event : events.getValues()) {
                if (resolved(event) instanceof COSDictionary action && isAction(action) && !isHarmless(action)) {
                    count(type(action));
                }
            }
            dictionary.removeItem(additional);
        }
        if (dictionary.getDictionaryObject(EMBEDDED_FILES) instanceof COSDictionary) {
            files.add(Notes.quoted(name(dictionary)));
            dictionary.removeItem(EMBEDDED_FILES);
        }
        if (dictionary instanceof COSStream stream) {
            cleanStream(stream);
        }
    }

    private void cleanStream(COSStream stream) {
        if (POSTSCRIPT.equals(stream.getCOSName(COSName.SUBTYPE)) || POSTSCRIPT.equals(stream.getCOSName(SUBTYPE_2))) {
            printsNothing(stream);
        }
        ELSEWHERE.forEach((key, words) -> {
            COSBase value = stream.getDictionaryObject(key);
            // a name is how some abbreviate the filter
            if (value instanceof COSString || value instanceof COSDictionary || value instanceof COSArray) {
                stream.removeItem(key);
                counted.merge(French.typeset(words), 1, Integer::sum);
            }
        });
        stream.removeItem(COSName.F_FILTER);
        stream.removeItem(COSName.F_DECODE_PARMS);
    }

    /** A program that some printers run, and no screen shows (ISO 32000-1, § 8.8.2): in its place stands a form that shows nothing. */
    private void printsNothing(COSStream stream) {
        counted.merge(French.typeset("programme PostScript, pour l'impression"), 1, Integer::sum);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        stream.removeItem(SUBTYPE_2);
        stream.removeItem(POSTSCRIPT);
        stream.setItem(COSName.BBOX, new PDRectangle().getCOSArray());
        try (OutputStream nothing = stream.createOutputStream()) {
            nothing.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean cleanAll(COSArray several) {
        List<COSDictionary> harmful = new ArrayList<>();
        for (COSBase item : several) {
            if (resolved(item) instanceof COSDictionary action && !isHarmless(action)) {
                harmful.add(action);
            }
        }
        harmful.forEach(action -> count(type(action)));
        return !harmful.isEmpty();
    }

    private static boolean holdsActions(COSDictionary events) {
        return events.getValues().stream()
                .anyMatch(value -> resolved(value) instanceof COSDictionary action && isAction(action));
    }

    private static @Nullable COSBase resolved(@Nullable COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    private static boolean isAction(COSDictionary dictionary) {
        String type = type(dictionary);
        return HARMLESS.contains(type)
                || WORDS.containsKey(type)
                || "Action".equals(dictionary.getNameAsString(COSName.TYPE));
    }

    /** Dictionaries under the same keys that are no actions, a font called A for one, are none of our business. */
    private static boolean isHarmless(COSDictionary dictionary) {
        String type = type(dictionary);
        if (type.equals("URI")) {
            return dictionary.getDictionaryObject(COSName.URI) instanceof COSString address
                    && isWeb(address.getString());
        }
        return !isAction(dictionary) || HARMLESS.contains(type);
    }

    private static boolean isWeb(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        // a share of a network is reached by a path without a colon
        return (colon < 0 && !lower.startsWith("\\") && !lower.startsWith("/"))
                || lower.startsWith("http:")
                || lower.startsWith("https:")
                || lower.startsWith("mailto:")
                || lower.startsWith("tel:")
                || lower.startsWith("ftp:");
    }

    private static String type(COSDictionary action) {
        String type = action.getNameAsString(COSName.S);
        return type == null ? "" : type;
    }

    private static String name(COSDictionary specification) {
        String name = specification.getString(COSName.UF, specification.getString(COSName.F, "sans nom"));
        return name == null ? "sans nom" : name;
    }

    private void count(String type) {
        counted.merge(
                French.typeset(WORDS.getOrDefault(
                        type,
                        type.equals("URI") ? "lien vers un fichier local" : "action « " + Notes.label(type) + " »")),
                1,
                Integer::sum);
    }
}
