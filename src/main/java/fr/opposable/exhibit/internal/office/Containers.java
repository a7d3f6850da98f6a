package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.Refusal;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What is in a ZIP or OLE2 file: the two wrappings of office files. */
public final class Containers {

    private static final String OPEN = "application/vnd.oasis.opendocument.";
    private static final String TO_PDF = "Ouvrez-le et exportez-le en PDF.";
    private static final int WORD_97 = 0xc1;

    private static final Map<String, String> PRESENTATIONS = Map.of(
            "ppt/", "une présentation PowerPoint", "Index/", "un document Apple iWork (Pages, Numbers ou Keynote)");

    private Containers() {}

    /**
     * {@return the kind of a file that begins as a ZIP}
     *
     * @throws RefusedFileException when it is none that is taken
     */
    public static ExhibitKind ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                return ofOpenDocument(zip, mimetype);
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                if (has(zip, "word/")) {
                    return ExhibitKind.DOCX;
                }
                if (has(zip, "xl/")) {
                    return ExhibitKind.XLSX;
                }
            }
            for (Map.Entry<String, String> known : PRESENTATIONS.entrySet()) {
                if (has(zip, known.getKey())) {
                    throw unknown(known.getValue(), TO_PDF);
                }
            }
            throw unknown("une archive ZIP", "Décompressez-la et donnez les fichiers qu'elle contient.");
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedFileException(
                    "damaged",
                    "Ce fichier (document bureautique ou archive) est incomplet ou endommagé.",
                    RefusedFileException.ASK_AGAIN,
                    e);
        }
    }

    private static ExhibitKind ofOpenDocument(ZipFile zip, ZipEntry mimetype) throws IOException {
        String type;
        try (InputStream in = zip.getInputStream(mimetype)) {
            type = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
        if (type.startsWith(OPEN + "text")) {
            return ExhibitKind.ODT;
        }
        if (type.startsWith(OPEN + "spreadsheet")) {
            return ExhibitKind.ODS;
        }
        throw unknown(type.startsWith(OPEN) ? "un dessin ou une présentation OpenDocument" : "une archive ZIP", TO_PDF);
    }

    private static boolean has(ZipFile zip, String folder) {
        return zip.stream().limit(5000).anyMatch(entry -> entry.getName().startsWith(folder));
    }

    /**
     * {@return the kind of an OLE2 file}
     *
     * @throws RefusedFileException when it is none that is taken, or is encrypted
     */
    public static ExhibitKind ofOle2(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                return ExhibitKind.OUTLOOK;
            }
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw encrypted();
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return word(root);
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return ExhibitKind.XLS;
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                throw unknown("une présentation PowerPoint", TO_PDF);
            }
            throw unknown("un fichier composé (OLE2) d'une application inconnue", TO_PDF);
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI answers malformed files with whatever its bounds checks throw
            throw new RefusedFileException(
                    "damaged",
                    "Ce fichier (document bureautique ancien ou message Outlook) est incomplet ou endommagé.",
                    RefusedFileException.ASK_AGAIN,
                    e);
        }
    }

    /** The first words of a Word file say its age and whether it is encrypted ([MS-DOC] 2.5.1). */
    private static ExhibitKind word(DirectoryNode root) throws IOException {
        byte[] head;
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive("WordDocument"))) {
            head = in.readNBytes(12);
        }
        int version = head.length < 12 ? 0 : (head[2] & 0xff) | ((head[3] & 0xff) << 8);
        if (version < WORD_97) {
            throw new RefusedFileException(
                    "too-old",
                    "Ce document a été écrit par une version de Word antérieure à 1997, qui n'est plus lue.",
                    TO_PDF);
        }
        if ((head[11] & 1) != 0) {
            throw encrypted();
        }
        return ExhibitKind.DOC;
    }

    static RefusedFileException encrypted() {
        return new RefusedFileException(
                Refusal.PASSWORD,
                "Ce document ne s'ouvre qu'avec un mot de passe.",
                "Ouvrez-le avec son mot de passe, exportez-le en PDF et donnez ce PDF.");
    }

    private static RefusedFileException unknown(String what, String cure) {
        return new RefusedFileException("unknown-kind", "Ce fichier est " + what + ".", cure);
    }
}
